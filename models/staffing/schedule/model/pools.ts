import type { Candidate, Instance } from '../instance';

/** People whom the rules tell apart in nothing but their names. */
export interface StaffClass {
  members: readonly number[];
  /** the first of them, who stands for all */
  sample: Candidate;
}

/** People of one group whose shifts are counted together. */
export interface Pool {
  group: number;
  people: number;
  classes: readonly StaffClass[];
}

/**
 * Groups as pools: the implicit model, in which shifts are counted and belong to nobody yet. A group with few people is a
 * pool for each of them, which is exact and costs little.
 */
export function poolsByGroup(instance: Instance, people: readonly number[], fewest: number): Pool[] {
  const byGroup = new Map<number, number[]>();
  for (const person of people) {
    const group = instance.people[person]?.group ?? -1;
    byGroup.set(group, [...(byGroup.get(group) ?? []), person]);
  }
  return [...byGroup].flatMap(([group, members]) => {
    if (members.length < fewest) return poolsByPerson(instance, members);
    return { group, people: members.length, classes: classesOf(instance, members) };
  });
}

/**
 * A pool for each person: nothing is left open by its solution.
 * @param among group → options to choose from; all that a person may work where it is not given
 */
export function poolsByPerson(
  instance: Instance,
  people: readonly number[],
  among?: readonly ReadonlySet<number>[],
): Pool[] {
  return people.flatMap((index) => {
    const person = instance.people[index];
    if (!person) return [];
    const options = person.options.map((day) =>
      day.filter((option) => among?.[person.group]?.has(option) ?? true),
    );
    return {
      group: person.group,
      people: 1,
      classes: [{ members: [index], sample: { ...person, options } }],
    };
  });
}

function classesOf(instance: Instance, members: readonly number[]): StaffClass[] {
  const byRules = new Map<string, { members: number[]; sample: Candidate }>();
  for (const member of members) {
    const sample = instance.people[member];
    if (!sample) continue;
    const {
      id: _id,
      name: _name,
      off: _off,
      available: _available,
      shiftTypes: _types,
      ...rules
    } = sample.rule;
    const key = JSON.stringify([rules, sample.hourCost, sample.options]);
    const found = byRules.get(key);
    if (found) found.members.push(member);
    else byRules.set(key, { members: [member], sample });
  }
  return [...byRules.values()];
}
