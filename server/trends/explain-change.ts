import { z } from 'zod';
import { changeOf } from './change';
import type { Comparability } from './comparable';
import type { Measures } from './measures';
import { type RatedHour, worstWindow } from './worst-window';

/** Calls by code, in both periods. */
export interface Counts {
  current: ReadonlyMap<string, number>;
  before: ReadonlyMap<string, number>;
}

export interface Evidence {
  current: Measures;
  before: Measures | null;
  comparability: Comparability;
  /** 0…1; null where no call was rated. */
  target: number | null;
  hours: { current: readonly RatedHour[]; before: readonly RatedHour[] };
  byType: Counts;
  byQueue: Counts;
}

/** What the page says first: facts out of the data, which it puts into words. */
export const story = z.object({
  calls: z.object({ value: z.number(), relative: z.number().nullable() }),
  /** null: no service figures in this period. */
  serviceLevel: z.object({ value: z.number(), difference: z.number().nullable() }).nullable(),
  worst: z
    .object({
      weekday: z.int(),
      from: z.int(),
      to: z.int(),
      serviceLevel: z.number(),
      before: z.number().nullable(),
    })
    .nullable(),
  /** The kind of calls whose number changed most; null where none stands out or counts cannot be compared. */
  driver: z
    .object({
      kind: z.enum(['type', 'queue']),
      code: z.string(),
      relative: z.number(),
      difference: z.number(),
    })
    .nullable(),
  /** Relative change of the mean handle time where it is worth telling. */
  handleTime: z.object({ value: z.number(), relative: z.number() }).nullable(),
});
export type Story = z.output<typeof story>;

const LEAST_RELATIVE = 0.1;
const LEAST_CALLS = 30;
const LEAST_HANDLE_TIME_CHANGE = 0.05;
/** Below this share of calls with a code, a change says how well calls are coded, not how many came. */
const CODED_NEEDED = 0.9;
const LEAST_LEVEL_CHANGE = 0.005;

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function mostlyCoded(counts: ReadonlyMap<string, number>): boolean {
  const all = sum(counts.values());
  return all > 0 && (all - (counts.get('') ?? 0)) / all >= CODED_NEEDED;
}

/**
 * The code whose calls changed most in number.
 * @param sign +1: only rises explain (service got worse), -1: only falls do, 0: either
 */
function largestChange({ current, before }: Counts, sign: -1 | 0 | 1) {
  if (current.size < 2 || !mostlyCoded(current) || !mostlyCoded(before)) return null;
  let largest: { code: string; relative: number; difference: number } | null = null;
  for (const code of new Set([...current.keys(), ...before.keys()])) {
    const then = before.get(code) ?? 0;
    const difference = (current.get(code) ?? 0) - then;
    if (code === '' || then === 0 || Math.sign(difference) === -sign) continue;
    const worthTelling = Math.abs(difference) >= LEAST_CALLS && Math.abs(difference) / then >= LEAST_RELATIVE;
    if (!worthTelling || Math.abs(difference) <= Math.abs(largest?.difference ?? 0)) continue;
    largest = { code, relative: difference / then, difference };
  }
  return largest;
}

function driverOf({ byType, byQueue, comparability }: Evidence, levelChange: number | null): Story['driver'] {
  if (comparability !== 'full') return null;
  const moved = levelChange !== null && Math.abs(levelChange) >= LEAST_LEVEL_CHANGE;
  const sign = moved ? (levelChange < 0 ? 1 : -1) : 0;
  const type = largestChange(byType, sign);
  if (type) return { kind: 'type', ...type };
  const queue = largestChange(byQueue, sign);
  return queue ? { kind: 'queue', ...queue } : null;
}

/**
 * What changed, and what in the data goes with it. It claims nothing that the data cannot carry: without a comparison there
 * is no change, without comparable counts no driver, without rated calls no service level.
 */
export function explainChange(evidence: Evidence): Story {
  const { current, before, comparability } = evidence;
  const level = current.serviceLevel;
  const levelChange = changeOf('serviceLevel', current, before, comparability)?.difference ?? null;
  const handleTime = changeOf('aht', current, before, comparability)?.relative ?? null;
  const comparedHours = levelChange === null ? [] : evidence.hours.before;
  return {
    calls: {
      value: current.calls,
      relative: changeOf('calls', current, before, comparability)?.relative ?? null,
    },
    serviceLevel: level === null ? null : { value: level, difference: levelChange },
    worst: level === null ? null : worstWindow(evidence.hours.current, comparedHours, evidence.target),
    driver: driverOf(evidence, levelChange),
    handleTime:
      current.aht !== null && handleTime !== null && Math.abs(handleTime) >= LEAST_HANDLE_TIME_CHANGE
        ? { value: current.aht, relative: handleTime }
        : null,
  };
}
