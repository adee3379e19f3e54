import type { Unit } from '@/server/scorecard/measures';
import { valueText } from '@/server/scorecard/value-text';
import type { AlertMeasure } from '../contracts/settings';

/** Alerts are written down once, for everybody. */
const LOCALE = 'en-GB';
const WRITING = { locale: LOCALE, currency: 'EUR' };

interface MeasureWords {
  label: string;
  unit: Unit | 'count';
  /** as Trends names it in its address */
  trends: string;
}

export const ALERT_MEASURE_WORDS: Record<AlertMeasure, MeasureWords> = {
  serviceLevel: { label: 'Service level', unit: 'share', trends: 'serviceLevel' },
  asa: { label: 'Speed of answer', unit: 'seconds', trends: 'asa' },
  abandonRate: { label: 'Abandonment', unit: 'share', trends: 'abandoned' },
  longestWait: { label: 'Longest wait', unit: 'seconds', trends: 'longestWait' },
  aht: { label: 'Handle time', unit: 'seconds', trends: 'aht' },
  transferRate: { label: 'Transfer rate', unit: 'share', trends: 'transferRate' },
  offered: { label: 'Offered calls', unit: 'count', trends: 'offered' },
  calls: { label: 'Calls', unit: 'count', trends: 'calls' },
};

/** A measure's value, as 62% or 1 min 20 s. */
export function measureText(measure: AlertMeasure, value: number): string {
  const { unit } = ALERT_MEASURE_WORDS[measure];
  return unit === 'count' ? countText(value) : valueText(WRITING, unit, value);
}

export const countText = (value: number): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 }).format(value);

const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** YYYY-MM-DD → Tue, 3 Feb 2026 */
export const dayText = (date: string): string => dayFormat.format(new Date(`${date}T12:00:00Z`));

/** Minutes since midnight → 09:15 */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A page's address with its query; lists repeat their key. */
export function linkTo(page: string, query: Record<string, string | number | readonly string[]>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (typeof value === 'object') for (const each of value) params.append(key, each);
    else params.set(key, String(value));
  }
  return `${page}?${params}`;
}
