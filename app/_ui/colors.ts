/**
 * The same thing has the same colour on every page. Hues are Tremor's names (the safelist in tailwind.config.ts),
 * hexes are for Recharts and SVG. Blue against orange stays apart for every kind of colour blindness.
 */
export const SERIES_HUE = {
  calls: 'slate',
  offered: 'sky',
  answered: 'blue',
  abandoned: 'orange',
  shortAbandoned: 'amber',
  serviceLevel: 'teal',
  wait: 'violet',
  handleTime: 'emerald',
  comparison: 'gray',
} as const;

export type SeriesName = keyof typeof SERIES_HUE;

export const SERIES_HEX: Record<
  SeriesName | 'notOffered' | 'transferred' | 'target' | 'forecast' | 'specialDay',
  string
> = {
  calls: '#64748b',
  offered: '#0ea5e9',
  answered: '#3b82f6',
  abandoned: '#f97316',
  shortAbandoned: '#f59e0b',
  serviceLevel: '#14b8a6',
  wait: '#8b5cf6',
  handleTime: '#10b981',
  comparison: '#9ca3af',
  notOffered: '#b6c2d1',
  transferred: '#db2777',
  target: '#6b7280',
  /** Its bands are shades of it. */
  forecast: '#c026d3',
  specialDay: '#ca8a04',
};
