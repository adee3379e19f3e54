import { upperTail } from '../../stats/count-tail';
import { alarmSentence } from './alarm-sentence';
import { baseline } from './baseline';
import type { Alarm, PeriodCounts } from './daily-counts';

export interface AlarmOptions {
  /** False alarms a month that the whole page may give on quiet data, all irritants together; 0.7. */
  falseAlarmsPerMonth?: number;
  /** How often a month it is asked: 30 for once a day, 720 for every hour. */
  looksPerMonth?: number;
  /** "day" or "hour", for the sentence. */
  unit?: 'day' | 'hour';
}

/** How many periods a rise may last before it is seen, with its part of the allowed false alarms. */
const WINDOWS = [
  { length: 1, budget: 0.7 },
  { length: 3, budget: 0.15 },
  { length: 7, budget: 0.15 },
];
const FALSE_ALARMS_PER_MONTH = 0.7;
const LONGEST_PAST = 56;
const GUARD = 7;
/** With a shorter past nothing is said: what is usual is not known. */
const SHORTEST_PAST = 5;
/** Fewer calls, or a smaller rise, is nothing to act on however unlikely. */
const LEAST_CALLS = 5;
const LEAST_RATIO = 1.4;
/** Occurring less than this part of what it does now, it was hardly there before. */
const HARDLY_THERE = 0.2;

/**
 * Irritants that occur more often at the end of the counts than their past lets expect: in the last period, or in the last
 * few together, so that slow rises are found too.
 *
 * Each count is held against the negative binomial distribution whose mean is the irritant's usual share of the calls that
 * came (so a busy day is no surge), by part of the week, and whose variance has the overdispersion of its past and the
 * uncertainty of the share. The limit on p is the allowed number of false alarms divided by all looks of a month, irritants
 * and windows (Bonferroni), so the expected number of false alarms holds for the whole page however many irritants it has.
 * Works on a day under way: what is compared is the share of the calls so far.
 */
export function findAlarms(input: PeriodCounts, options: AlarmOptions = {}): Alarm[] {
  const last = input.totals.length - 1;
  const before = new Set(alarmsAt(input, last - 1, options).map(({ id }) => id));
  return alarmsAt(input, last, options).map((alarm) => ({ ...alarm, goesOn: before.has(alarm.id) }));
}

function alarmsAt(input: PeriodCounts, period: number, options: AlarmOptions): Alarm[] {
  const looks = (options.looksPerMonth ?? 30) * Math.max(input.irritants.length, 1);
  const limit = (options.falseAlarmsPerMonth ?? FALSE_ALARMS_PER_MONTH) / looks;
  return input.irritants.flatMap(({ id, counts }) => {
    const found = WINDOWS.flatMap(({ length, budget }) => {
      const rise = riseOver(input, counts, period, length);
      return rise && rise.p < limit * budget ? [rise] : [];
    });
    if (found.length === 0) return [];
    // Of several windows the one in which it rose most tells when it began.
    const rise = found.reduce((best, one) => (one.p < best.p ? one : best));
    const sentence = alarmSentence(rise, period - rise.since + 1, options.unit ?? 'day');
    return [{ id, period, ...rise, goesOn: false, sentence }];
  });
}

type Rise = Pick<Alarm, 'kind' | 'since' | 'observed' | 'expected' | 'ratio' | 'p'>;

function riseOver(
  input: PeriodCounts,
  counts: readonly number[],
  period: number,
  length: number,
): Rise | null {
  const since = period - length + 1;
  // Of a short past no part is left out.
  const guard = Math.min(GUARD, Math.floor(since / 4));
  const past = { from: Math.max(0, since - guard - LONGEST_PAST), to: since - guard };
  if (past.to - past.from < SHORTEST_PAST) return null;
  const usual = baseline(counts, input.totals, input.season, past);
  let observed = 0;
  let expected = 0;
  let error = 0;
  for (let at = since; at <= period; at++) {
    observed += counts[at] ?? 0;
    const mean = (input.totals[at] ?? 0) * usual.shareOf(at);
    expected += mean;
    error += usual.uncertaintyOf(at) * mean;
  }
  const ratio = expected > 0 ? observed / expected : 0;
  if (observed < LEAST_CALLS || ratio < LEAST_RATIO) return null;
  const variance = usual.dispersion * expected + error ** 2;
  const kind = ratio >= 1 / HARDLY_THERE && expected / length < LEAST_CALLS ? 'emergence' : 'surge';
  return { kind, since, observed, expected, ratio, p: upperTail(observed, expected, variance) };
}
