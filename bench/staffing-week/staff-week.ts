import { planIntervals } from '@/models/staffing/plan-week';
import type { RequirementRules } from '@/models/staffing/rules';
import type { CallFigures } from '@/models/staffing/simulation/result';
import { simulate } from '@/models/staffing/simulation/simulate';
import { staffedCalls } from '@/models/staffing/week/plan-queue';
import { LEVELS, type WeekForecast } from './forecast-week';
import type { Service } from './service-of';

const INTERVAL = 1800;
export const TARGET = { share: 0.8, seconds: 20 };

/** One half hour of the week: what was forecast, who was planned, what came, and the service level that was simulated. */
export interface StaffedInterval {
  forecast: number;
  agents: number;
  came: number;
  /** null: nobody called */
  serviceLevel: number | null;
  halfWidth: number;
}

export interface StaffedWeek {
  intervals: StaffedInterval[];
  total: CallFigures;
  occupancy: number;
  agentHours: number;
}

/** Agents of each half hour by Erlang A for these calls. */
export function agentsFor(calls: readonly number[], service: Service): number[] {
  const rules: RequirementRules = {
    target: { kind: 'service_level', ...TARGET },
    maxOccupancy: null,
    minAgents: 1,
    patienceSeconds: service.patienceSeconds,
    answerSeconds: TARGET.seconds,
    shrinkage: 0,
  };
  const demands = calls.map((count) => ({ calls: count, ahtSeconds: service.ahtSeconds }));
  const planned = planIntervals(demands, INTERVAL, rules);
  return planned.map(({ agents }, at) => ((calls[at] ?? 0) > 0 ? agents : 0));
}

/** The calls that are staffed for at a level of the forecast. */
export function callsAt(forecast: WeekForecast, planAt: number): number[] {
  return forecast.map((interval) => staffedCalls(interval, planAt, LEVELS));
}

/**
 * The week with its real arrivals against these agents: handle times and patience drawn anew in each replication, lognormal and
 * by the survival curve of the calls that are given.
 */
export async function runWeek(
  { arrivals, forecast, agents }: { arrivals: number[]; forecast: WeekForecast; agents: number[] },
  service: Service,
  replications: number,
): Promise<StaffedWeek> {
  const came = agents.map(() => 0);
  for (const at of arrivals) {
    const interval = Math.floor(at / INTERVAL);
    came[interval] = (came[interval] ?? 0) + 1;
  }
  const { queues, allGroups } = await simulate(
    {
      intervalSeconds: INTERVAL,
      queues: [
        {
          name: 'bank',
          arrivals: came,
          arrivalTimes: arrivals,
          aht: { mean: service.ahtSeconds, cv: service.handleCv },
          patience: service.patience,
          answerSeconds: TARGET.seconds,
        },
      ],
      groups: [{ name: 'agents', skills: [{ queue: 'bank' }], agents }],
    },
    { replications, seed: 1 },
  );
  const [queue] = queues;
  if (!queue) throw new Error('The simulation has one queue.');
  return {
    intervals: queue.intervals.map(({ serviceLevel }, at) => ({
      forecast: forecast[at]?.calls ?? 0,
      agents: agents[at] ?? 0,
      came: came[at] ?? 0,
      serviceLevel: serviceLevel?.value ?? null,
      halfWidth: serviceLevel?.halfWidth ?? 0,
    })),
    total: queue.total,
    occupancy: allGroups.total.occupancy?.value ?? 0,
    agentHours: agents.reduce((sum, count) => sum + count, 0) / 2,
  };
}
