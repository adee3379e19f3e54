/** What the curve of a threshold shows. */
export const THRESHOLD_LINES = [
  { key: 'coverage', label: 'Calls that get an intent', hex: '#64748b' },
  { key: 'accuracy', label: 'Of those, right', hex: '#0f766e' },
  { key: 'rejected', label: 'About nothing known, left unknown', hex: '#f97316' },
] as const;
