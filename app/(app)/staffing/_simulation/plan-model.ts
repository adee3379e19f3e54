import { answerSecondsOf } from '@/models/staffing/rules';
import type { CallCenterModel, SimulatedGroup } from '@/models/staffing/simulation/model';
import type { SkilledDemand } from '@/models/staffing/simulation/skilled-demand';
import type { StaffGroupDemand } from '@/server/staffing/contracts/demand';
import type { PlannedDemand } from '../_plan/week-plan';

/** Who serves whom: each queue its own people, or the same number of people by the groups' skills. */
export type Sharing = 'separate' | 'groups';

/** One half hour as it was planned, all queues together. */
export interface PlannedTime {
  /** seconds since 1970 */
  start: number;
  minute: number;
  calls: number;
  agents: number;
  /** by the formula, of the calls; null without any */
  serviceLevel: number | null;
}

export interface DayModel {
  model: CallCenterModel;
  times: PlannedTime[];
  /** by queue, as the model has them: the formula's service level of the day */
  queues: { name: string; serviceLevel: number | null }[];
}

/** A center that is open at midnight has callers and people by then. */
const WARM_UP_SECONDS = 3600;

interface Slot {
  calls: number;
  ahtSeconds: number;
  agents: number;
  serviceLevel: number;
}

/**
 * A day's plan as a call center to be simulated: the calls that are staffed for, their handle times (exponential, as the formulas
 * take them), patience by the rules, and the people needed online. With the groups' skills each queue's people are dealt out
 * evenly over the groups that serve it; who belongs to no group serves that queue alone.
 *
 * @returns null for a day without calls
 */
export function dayModel(
  planned: readonly PlannedDemand[],
  groups: readonly StaffGroupDemand[],
  { date, sharing, intervalMinutes }: { date: string; sharing: Sharing; intervalMinutes: number },
): DayModel | null {
  const slots = planned.map((one) => slotsOf(one, date));
  const minutes = new Map(
    planned.flatMap(({ demand }) =>
      demand.intervals
        .filter((interval) => interval.date === date)
        .map(({ start, minute }) => [start, minute]),
    ),
  );
  const starts = [...minutes.keys()].sort((one, other) => one - other);
  const times = starts.map((start) => timeOf(start, minutes.get(start) ?? 0, slots));
  if (times.every(({ calls }) => calls === 0)) return null;
  const agents = slots.map((slot) => starts.map((start) => slot.get(start)?.agents ?? 0));
  const queues = planned.map(({ demand }, at) => {
    const usual = [...(slots[at]?.values() ?? [])].find(({ ahtSeconds }) => ahtSeconds > 0)?.ahtSeconds ?? 1;
    const { rules } = demand;
    return {
      name: demand.name,
      arrivals: starts.map((start) => slots[at]?.get(start)?.calls ?? 0),
      aht: { mean: starts.map((start) => slots[at]?.get(start)?.ahtSeconds || usual) },
      patience: rules.patienceSeconds === null ? null : { meanSeconds: rules.patienceSeconds },
      answerSeconds: answerSecondsOf(rules),
    };
  });
  return {
    model: {
      intervalSeconds: intervalMinutes * 60,
      warmUpSeconds: WARM_UP_SECONDS,
      queues,
      groups: sharing === 'groups' ? byGroups(planned, groups, agents) : byQueue(planned, agents),
    },
    times,
    queues: queues.map(({ name }, at) => ({
      name,
      serviceLevel: meanLevel([...(slots[at]?.values() ?? [])]),
    })),
  };
}

function slotsOf({ demand, plan }: PlannedDemand, date: string): Map<number, Slot> {
  const slots = new Map<number, Slot>();
  demand.intervals.forEach((interval, at) => {
    const staff = plan[at];
    if (interval.date !== date || !staff) return;
    const { planCalls: calls, ahtSeconds, agents, serviceLevel } = staff;
    slots.set(interval.start, { calls, ahtSeconds, agents, serviceLevel });
  });
  return slots;
}

function timeOf(start: number, minute: number, slots: readonly Map<number, Slot>[]): PlannedTime {
  const known = slots.flatMap((slot) => slot.get(start) ?? []);
  return {
    start,
    minute,
    calls: known.reduce((sum, { calls }) => sum + calls, 0),
    agents: known.reduce((sum, { agents }) => sum + agents, 0),
    serviceLevel: meanLevel(known),
  };
}

function meanLevel(slots: readonly Slot[]): number | null {
  const calls = slots.reduce((sum, slot) => sum + slot.calls, 0);
  return calls > 0 ? slots.reduce((sum, slot) => sum + slot.calls * slot.serviceLevel, 0) / calls : null;
}

function byQueue(planned: readonly PlannedDemand[], agents: readonly number[][]): SimulatedGroup[] {
  return planned.map(({ demand }, at) => ({
    name: demand.name,
    skills: [{ queue: demand.name }],
    agents: agents[at] ?? [],
  }));
}

function byGroups(
  planned: readonly PlannedDemand[],
  groups: readonly StaffGroupDemand[],
  agents: readonly number[][],
): SimulatedGroup[] {
  const nameOf = new Map(planned.map(({ demand }) => [demand.queue, demand.name]));
  const skilled = groups.flatMap(({ name, queues }) => {
    const skills = queues.flatMap((queue) => {
      const known = nameOf.get(queue);
      return known === undefined ? [] : [{ queue: known }];
    });
    return skills.length > 0 ? [{ name, skills, agents: (agents[0] ?? []).map(() => 0) }] : [];
  });
  const alone: SimulatedGroup[] = [];
  planned.forEach(({ demand }, at) => {
    const needed = agents[at] ?? [];
    const serving = skilled.filter(({ skills }) => skills.some(({ queue }) => queue === demand.name));
    if (serving.length === 0) {
      alone.push({ name: `${demand.name} alone`, skills: [{ queue: demand.name }], agents: needed });
    }
    needed.forEach((count, slot) => {
      serving.forEach((group, number) => {
        // the first groups take what does not go up evenly
        const share = Math.floor(count / serving.length) + (number < count % serving.length ? 1 : 0);
        group.agents[slot] = (group.agents[slot] ?? 0) + share;
      });
    });
  });
  return [...skilled, ...alone];
}

/** The same day with the queues' targets instead of people: what a search of the people by skills is asked. */
export function demandOf({ model }: DayModel, planned: readonly PlannedDemand[]): SkilledDemand {
  const { intervalSeconds, queues, groups } = model;
  const skilled = queues.flatMap((queue, at) => {
    const target = planned[at]?.demand.rules.target;
    return target ? [{ ...queue, target }] : [];
  });
  return { intervalSeconds, queues: skilled, groups };
}

/** Whether a group of these takes the calls of several of the queues. */
export function areShared(planned: readonly PlannedDemand[], groups: readonly StaffGroupDemand[]): boolean {
  const known = new Set(planned.map(({ demand }) => demand.queue));
  return groups.some(({ queues }) => queues.filter((queue) => known.has(queue)).length > 1);
}
