import { type RequiredAgents, requiredAgents } from '@/models/staffing/simulation/required-agents';
import type { SimulationResult } from '@/models/staffing/simulation/result';
import { type SimulationOptions, simulate } from '@/models/staffing/simulation/simulate';
import type { Outcome } from '../output';
import { shareOf } from './describe-figures';
import { demandOf, readModelFile, staffedModel } from './model-file';

/** Simulates the call center of a file: figures by queue and group, with their intervals. */
export async function simulateFile(file: string, options: SimulationOptions): Promise<Outcome> {
  const model = staffedModel(await readModelFile(file));
  const result = await simulate(model, options);
  return { text: describe(result), data: { seed: options.seed, ...result } };
}

function describe({ queues, groups, replications, calls }: SimulationResult): string {
  return [
    `${replications} replications, ${calls} calls in all; shares with their 95% intervals, in points:`,
    ...queues.map(({ name, total }) => {
      const wait = total.asaSeconds ? `${total.asaSeconds.value.toFixed(1)} s` : 'unknown';
      return `  ${name}: ${total.offered.value.toFixed(1)} calls, service level ${shareOf(total.serviceLevel)}, mean wait ${wait}, abandonment ${shareOf(total.abandonment)}`;
    }),
    ...groups.map(({ name, total }) => `  ${name}: occupancy ${shareOf(total.occupancy)}`),
  ].join('\n');
}

/** Searches the agents that keep the targets of a file's queues. */
export async function requiredOfFile(file: string, options: SimulationOptions): Promise<Outcome> {
  const demand = demandOf(await readModelFile(file));
  const required = await requiredAgents(demand, options);
  const groups = demand.groups.map(({ name }, group) => ({
    name,
    agents: required.intervals.map(({ agents }) => agents[group] ?? 0),
  }));
  return {
    text: describeRequired(required, groups),
    data: { seed: options.seed, groups, ...required },
  };
}

function describeRequired(
  { intervals, total, pooled, separate, saved }: RequiredAgents,
  groups: readonly { name: string; agents: number[] }[],
): string {
  const missed = intervals.filter(({ met }) => !met).length;
  return [
    ...groups.map(({ name, agents }) => `${name}: ${agents.join(' ')}`),
    `${total} agents over ${intervals.length} intervals; ${pooled} if everybody could do everything, ${separate} if nobody could do two things.`,
    saved > 0
      ? `Sharing skills as given saves ${(saved * 100).toFixed(1)}%.`
      : 'Sharing skills as given saves nothing.',
    ...(missed > 0
      ? [`In ${missed} intervals no number of agents with these skills keeps all targets.`]
      : []),
  ].join('\n');
}
