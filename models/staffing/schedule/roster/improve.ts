import type { Instance } from '../instance';
import { buildModel } from '../model/build-model';
import { poolsByPerson } from '../model/pools';
import { minimize } from '../solver/minimize';
import { countShifts } from './count-shifts';
import { missingHoursCost, wagesOf } from './evaluate';
import { type Roster, staffOf } from './roster';

export interface Attempt {
  roster: Roster;
  /** what it saves against the roster before; over 0 */
  saved: number;
}

/**
 * Plans some people's days anew, exactly, while everybody else's stand (a step of large neighbourhood search, Shaw 1998):
 * each of them is a pool of one, whose solution keeps every rule by itself.
 * @param costNow total cost of the roster as it is
 * @param among group → options to choose from
 * @returns null when nothing better was found in the time
 */
export async function planAnew(
  instance: Instance,
  roster: Roster,
  people: readonly number[],
  {
    costNow,
    among,
    timeLimitSeconds,
    isStopped,
  }: {
    costNow: number;
    among: readonly ReadonlySet<number>[];
    timeLimitSeconds: number;
    isStopped?: (() => boolean) | undefined;
  },
): Promise<Attempt | null> {
  const chosen = new Set(people);
  const built = buildModel(
    instance,
    poolsByPerson(instance, people, among),
    staffOf(instance, roster, chosen),
  );
  const found = await minimize(built.model, { timeLimitSeconds, gap: 1e-4, isStopped });
  if (!found.values || found.cost === null) return null;
  const others = roster.map((days, person) => (chosen.has(person) ? days.map(() => null) : days));
  // hours and wages of the others stand outside the program; those of the chosen are in it
  const standing =
    wagesOf(instance, others) + missingHoursCost(instance, others) - missingOf(instance, people);
  const saved = costNow - (found.cost + standing);
  if (saved < 0.01) return null;
  for (const { pool, shifts } of countShifts(instance, built, found.values)) {
    const person = pool.classes[0]?.members[0];
    const days = person === undefined ? undefined : others[person];
    if (!days) continue;
    for (const shift of shifts) days[shift.option.day] = shift;
  }
  return { roster: others, saved };
}

/** What `missingHoursCost` says of people without any shift. */
function missingOf(instance: Instance, people: readonly number[]): number {
  const chosen = { ...instance, people: people.flatMap((person) => instance.people[person] ?? []) };
  return missingHoursCost(
    chosen,
    people.map(() => Array.from({ length: instance.problem.days }, () => null)),
  );
}
