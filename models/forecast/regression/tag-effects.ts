import { KIND_NAMES } from '../calendar/special-day';
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

/**
 * What each special day has done in all: what was learned of its name, times what was learned of its kind (a holiday is a
 * public holiday, and itself). Kinds are left out.
 */
export function wholeEffects(history: DayMatrix): TagEffect[] {
  const effects = tagEffects(history);
  const factors = new Map(effects.map(({ tag, effect }) => [tag, 1 + effect]));
  const kinds = new Map<string, readonly string[]>();
  for (const { tags } of history.days) {
    for (const tag of tags)
      kinds.set(
        tag,
        tags.filter((other) => KIND_NAMES.has(other)),
      );
  }
  return effects
    .filter(({ tag }) => !KIND_NAMES.has(tag))
    .map(({ tag, effect, days }) => {
      const ofKinds = (kinds.get(tag) ?? []).reduce((factor, kind) => factor * (factors.get(kind) ?? 1), 1);
      return { tag, effect: (1 + effect) * ofKinds - 1, days };
    });
}
