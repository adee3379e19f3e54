import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import { missCauses } from '@/models/staffing/calibration/miss-words';
import type { Miss } from '@/models/staffing/calibration/planned-against-achieved';
import type { RecordRow, StaffingRecord } from '@/server/staffing/record/contract';

const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`);

/** What plans the days are held against. */
export function basisSentence({ forecastDays, usualDays }: StaffingRecord): string {
  if (forecastDays > 0 && usualDays === 0) return 'Planned: by the newest forecast made before each day.';
  if (forecastDays > 0) {
    return `Planned: by the newest forecast made before it on ${days(forecastDays)}, by what the four weeks before asked for on ${days(usualDays)}.`;
  }
  if (usualDays === 0) return '';
  return 'No forecast had been made before these days, so the plan is what the same half hours of the four weeks before would have asked for.';
}

/** Which calls could not be held against a plan; empty where all could. */
export function coverSentence(format: Format, { calls, comparedCalls }: StaffingRecord): string {
  if (calls === 0 || comparedCalls === calls) return '';
  return `${format.count(calls - comparedCalls)} of ${format.count(calls)} calls came when nothing was planned, or nobody is known to have been there; they are left out.`;
}

/** The parts of a miss in the order of the plan: what came, how long it took, who was to come, who came, what is left. */
const PARTS = [
  { part: 'volume', label: 'Calls' },
  { part: 'aht', label: 'Handle time' },
  { part: 'staffing', label: 'People' },
  { part: 'shrinkage', label: 'Absence' },
  { part: 'rest', label: 'Not explained' },
] as const satisfies { part: keyof Miss; label: string }[];

/** Without a roster nobody knows who should have been there: there is no absence. */
export function partsOf(hasRoster: boolean) {
  return PARTS.filter(({ part }) => part !== 'shrinkage' || hasRoster);
}

/** The interval in which most calls were not answered in time for want of what was planned; null where none missed. */
function worstInterval(rows: readonly RecordRow[]): RecordRow | null {
  const lost = ({ miss, actual }: RecordRow) => (miss ? -miss.difference * actual.calls : 0);
  const worst = rows.reduce<RecordRow | null>(
    (found, row) => (lost(row) > (found ? lost(found) : 0) ? row : found),
    null,
  );
  return worst;
}

/** The chart in a sentence: how many intervals missed by how much, and the worst of them with its reason. */
export function courseSentence(format: Format, rows: readonly RecordRow[]): string {
  const known = rows.flatMap(({ miss }) => miss ?? []);
  const missed = known.filter(({ difference }) => difference < -0.05).length;
  const head = `${missed} of ${known.length} half hours were more than five points below plan.`;
  const worst = worstInterval(rows);
  if (!worst?.miss || worst.minute === null) return head;
  const { miss, date, minute } = worst;
  const [cause] = missCauses(miss).filter(({ points }) => points < 0);
  const why = cause ? `, mostly by ${cause.words}` : '';
  return `${head} ${format.day(date)} at ${clockTime(minute)} cost most: ${format.percent(miss.achieved)} instead of ${format.percent(miss.planned)}${why}.`;
}
