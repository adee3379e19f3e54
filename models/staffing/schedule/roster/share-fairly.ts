import type { Instance } from '../instance';
import { exchange } from './exchange';
import { burdenOf } from './person-cost';
import { keepsRules } from './person-rules';
import type { Roster } from './roster';

/** How evenly a group's burden is shared: the least and the most that one of its people has. */
interface FairShare {
  group: string;
  late: [least: number, most: number];
  weekend: [least: number, most: number];
  /** paid minutes as a share of the contract's most */
  hours: [least: number, most: number];
}
export type FairShares = FairShare[];

/** Enough to leave an uneven spot, too little for anything that costs money. */
const HEAT = 3;

/**
 * People of a group exchange days where that shares late and weekend work more evenly and costs nothing: the coverage stays
 * what it is, no rule is broken, and wages and missing hours count as they do everywhere.
 */
export function shareFairly(instance: Instance, roster: Roster, seconds: number): void {
  instance.groups.forEach((_, group) => {
    const members = instance.people.filter((person) => person.group === group).map(({ index }) => index);
    const share = members.length / Math.max(1, instance.people.length);
    const before = members.map((member) => [...(roster[member] ?? [])]);
    exchange(instance, roster, members, { seconds: seconds * share, heat: HEAT });
    const isSound = instance.people
      .filter((person) => person.group === group)
      .every((person) => keepsRules(person, roster[person.index] ?? []));
    if (isSound) return;
    members.forEach((member, at) => {
      roster[member] = before[at] ?? [];
    });
  });
}

/** Who has the least and the most, by group. */
export function fairShares(instance: Instance, roster: Roster): FairShares {
  return instance.groups.map(({ name }, group) => {
    const burdens = instance.people
      .filter((person) => person.group === group)
      .map((person) => burdenOf(instance, person, roster[person.index] ?? []));
    const range = (values: number[]): [number, number] =>
      values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
    return {
      group: name,
      late: range(burdens.map(({ late }) => late)),
      weekend: range(burdens.map(({ weekend }) => weekend)),
      hours: range(burdens.map(({ hours }) => hours)),
    };
  });
}
