import type { DayMatrix } from '../day-matrix';
import type { DayLevels } from './day-levels';
import { learnCalendar } from './learn-calendar';

/** What a special day does to the calls of a day. */
export interface TagEffect {
  tag: string;
  /** Relative to the same day without it: −0.35 is 35% fewer, −1 is closed. */
  effect: number;
  /** Past days that it was learned from. */
  days: number;
}

/**
 * What each tag in the history has done, by name. Effects are drawn towards none: the more, the fewer days they were seen
 * on. Tags on whose days the queue was always closed have the effect −1.
 */
export function tagEffects(history: DayMatrix): TagEffect[] {
  const learnt = learnCalendar(history, { days: [], open: new Uint8Array(0) });
  if (learnt === null) return [];
  const { levels, steady } = learnt;
  const seen = new Map<string, { worked: number; closed: number }>();
  history.days.forEach(({ tags }, day) => {
    const isWorked = !Number.isNaN(steady.totals[day]);
    for (const tag of new Set(tags)) {
      const { worked, closed } = seen.get(tag) ?? { worked: 0, closed: 0 };
      seen.set(tag, { worked: worked + (isWorked ? 1 : 0), closed: closed + (isWorked ? 0 : 1) });
    }
  });
  return [...seen]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([tag, { worked, closed }]) =>
      worked === 0 ? { tag, effect: -1, days: closed } : { tag, effect: effectOf(levels, tag), days: worked },
    );
}

function effectOf({ design, unknowns }: DayLevels, tag: string): number {
  const column = design.tags.get(tag);
  return column === undefined ? 0 : Math.expm1(unknowns[column] ?? 0);
}

/** Effects as planners set them: by tag, relative, at least −1. */
export type GivenEffects = ReadonlyMap<string, number>;

/** What is left of a day that is all but closed; the logarithm of nothing is none. */
const ALL_BUT_NOTHING = 1e-9;

/** The unknowns with the tags' effects that are given in place of those that were learned. */
export function withGivenEffects({ design, unknowns }: DayLevels, given: GivenEffects): Float64Array {
  const changed = unknowns.slice();
  for (const [tag, effect] of given) {
    const column = design.tags.get(tag);
    if (column !== undefined) changed[column] = Math.log(Math.max(1 + effect, ALL_BUT_NOTHING));
  }
  return changed;
}
