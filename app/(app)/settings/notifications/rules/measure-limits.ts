import type { AlertMeasure } from '@/server/alerts/contracts/settings';

const PERCENT = 100;

/** How a limit is written: shares in percent. */
export const LIMITS: Record<AlertMeasure, { label: string; unit: string; factor: number; usual: number }> = {
  serviceLevel: { label: 'Service level', unit: '%', factor: PERCENT, usual: 0.7 },
  asa: { label: 'Speed of answer', unit: 'seconds', factor: 1, usual: 60 },
  abandonRate: { label: 'Abandonment', unit: '%', factor: PERCENT, usual: 0.1 },
  longestWait: { label: 'Longest wait', unit: 'seconds', factor: 1, usual: 600 },
  aht: { label: 'Handle time', unit: 'seconds', factor: 1, usual: 600 },
  transferRate: { label: 'Transfer rate', unit: '%', factor: PERCENT, usual: 0.2 },
  offered: { label: 'Offered calls', unit: 'calls', factor: 1, usual: 100 },
  calls: { label: 'Calls', unit: 'calls', factor: 1, usual: 100 },
};

export const SPAN_NAMES = {
  15: '15 minutes',
  30: 'half an hour',
  60: 'an hour',
  120: 'two hours',
  240: 'four hours',
  1440: 'a day',
} as const;
