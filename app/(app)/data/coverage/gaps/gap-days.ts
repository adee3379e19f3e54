import type { Format } from '@/app/_ui/format';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { daysOf, type Period } from '@/server/trends/period';
import { sourceName } from '../source-words';

/** One day of one source. */
export interface GapDay {
  day: string;
  /** gap: nothing, where there usually is something; quiet: nothing, and nothing was to be expected */
  state: 'rows' | 'gap' | 'quiet';
  rows: number;
  lateRows: number;
}

/** Every day of the period, as a source sent it. */
export function gapDays({ days, gaps }: CoverageSource, period: Period): GapDay[] {
  const sent = new Map(days.map((day) => [day.day, day]));
  const missing = new Set(gaps);
  return daysOf(period).map((day) => {
    const { rows = 0, lateRows = 0 } = sent.get(day) ?? {};
    return { day, state: rows > 0 ? 'rows' : missing.has(day) ? 'gap' : 'quiet', rows, lateRows };
  });
}

/** What there is to say of a day of a source. */
export function gapDayWords(
  format: Pick<Format, 'day' | 'count'>,
  source: CoverageSource,
  { day, state, rows, lateRows }: GapDay,
): string {
  const where = `${sourceName(source)}, ${format.day(day)}`;
  if (state === 'gap') return `${where}: nothing, though it usually sends on this weekday`;
  if (state === 'quiet') return `${where}: nothing, as usual`;
  const late = lateRows === 0 ? '' : `, ${lateRows === rows ? 'all' : format.count(lateRows)} of them late`;
  return `${where}: ${format.count(rows)} rows${late}`;
}
