import { sumMisses } from '@/models/staffing/calibration/sum-misses';
import type { Compared } from './compare-queue';
import type { RecordRow } from './contract';

/** Intervals of several queues as one row each, in order of time. */
export function intervalRows(compared: readonly Compared[]): RecordRow[] {
  return [...grouped(compared, ({ date, minute }) => `${date} ${String(minute).padStart(4, '0')}`)].map(
    ([, members]) => rowOf(members, members[0]?.minute ?? null, 1),
  );
}

/** The same by day; agents are means over the day's intervals with calls. */
export function dayRows(compared: readonly Compared[]): RecordRow[] {
  return [...grouped(compared, ({ date }) => date)].map(([, members]) =>
    rowOf(members, null, new Set(members.map(({ minute }) => minute)).size),
  );
}

function grouped(compared: readonly Compared[], keyOf: (one: Compared) => string): [string, Compared[]][] {
  const groups = new Map<string, Compared[]>();
  for (const one of compared) {
    const key = keyOf(one);
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([first], [second]) => (first < second ? -1 : 1));
}

function rowOf(members: readonly Compared[], minute: number | null, intervals: number): RecordRow {
  const sum = (of: (one: Compared) => number) => members.reduce((all, one) => all + of(one), 0);
  const handled = sum(({ actual }) => actual.handled);
  const planned = sum(({ plan }) => plan?.calls ?? 0);
  const known = members.some(({ presenceKnown }) => presenceKnown);
  return {
    date: members[0]?.date ?? '',
    minute,
    plan: {
      calls: planned,
      ahtSeconds: planned > 0 ? sum(({ plan }) => (plan ? plan.calls * plan.ahtSeconds : 0)) / planned : null,
      agents: members.some(({ plan }) => plan) ? sum(({ plan }) => plan?.agents ?? 0) / intervals : null,
    },
    actual: {
      calls: sum(({ actual }) => actual.calls),
      ahtSeconds: handled > 0 ? sum(({ actual }) => actual.handleSeconds) / handled : null,
      agents: known ? sum(({ actual }) => actual.present) / intervals : null,
    },
    rostered: members.some(({ rostered }) => rostered !== null)
      ? sum(({ rostered }) => rostered ?? 0) / intervals
      : null,
    miss: missOfAll(members),
  };
}

/** Weighs each interval by the calls that were rated, so that the achieved level is the one that other pages show. */
export function missOfAll(members: readonly Compared[]): RecordRow['miss'] {
  return sumMisses(members.map(({ actual, miss }) => ({ calls: actual.rated, miss })));
}
