import { operate } from '@/models/staffing/operate';
import { planIntervals } from '@/models/staffing/plan-week';
import type { Requirement } from '@/models/staffing/requirement';
import { volumeAt } from '@/models/staffing/risk/volume-quantiles';
import { answerSecondsOf } from '@/models/staffing/rules';
import { scheduledFor } from '@/models/staffing/shrinkage';
import { applyWhatIf } from './apply-what-if';
import type { ForecastInterval, PlannedStaff, PlanningRules, QueueForecast, WhatIf } from './planning';
import { rateQuantiles } from './rate-quantiles';

/** How long an interval is, and of which levels the quantiles are, rising. */
export interface Grid {
  intervalSeconds: number;
  levels: readonly number[];
}

/**
 * What every interval of a queue needs, in their order: the rate of calls at the level of the rules, and the requirement for
 * it. A week of half hours takes a few milliseconds; nothing is kept between calls.
 */
export function planQueue(forecast: QueueForecast, grid: Grid, whatIf: WhatIf): PlannedStaff[] {
  const rules = applyWhatIf(forecast.rules, whatIf);
  const demands = forecast.intervals.map((interval) => ({
    calls: staffedCalls(interval, rules.planAt, grid.levels) * whatIf.volume,
    ahtSeconds: interval.ahtSeconds * whatIf.aht,
  }));
  const open = demands.filter((_, at) => forecast.intervals[at]?.open);
  const needs =
    whatIf.agents === null
      ? planIntervals(open, grid.intervalSeconds, rules)
      : open.map((demand) => fixed(demand, whatIf.agents ?? 0, grid, rules));
  let next = 0;
  return demands.map((demand, at) => {
    const need = forecast.intervals[at]?.open ? needs[next++] : undefined;
    return need ? planned(demand, need, rules) : closed(demand);
  });
}

/** The calls of an interval that are staffed for, at a level of its rate. */
export function staffedCalls(
  { open, calls, quantiles }: Pick<ForecastInterval, 'open' | 'calls' | 'quantiles'>,
  planAt: number,
  levels: readonly number[],
): number {
  if (!open) return 0;
  const stated = levels.map((level, at) => ({ level, calls: quantiles[at] ?? calls }));
  return volumeAt(rateQuantiles(calls, stated), planAt);
}

function fixed(
  demand: { calls: number; ahtSeconds: number },
  agents: number,
  { intervalSeconds }: Grid,
  rules: PlanningRules,
): Requirement {
  const options = { answerSeconds: answerSecondsOf(rules), patienceSeconds: rules.patienceSeconds };
  return {
    ...operate({ ...demand, intervalSeconds }, agents, options),
    scheduled: scheduledFor(agents, rules.shrinkage),
    binding: 'minimum',
  };
}

function planned(
  { calls, ahtSeconds }: { calls: number; ahtSeconds: number },
  need: Requirement,
  { unrosteredShrinkage }: PlanningRules,
): PlannedStaff {
  const { load, agents, pWait, serviceLevel, occupancy, abandonment, scheduled, binding } = need;
  return {
    planCalls: calls,
    ahtSeconds,
    load,
    agents,
    pWait,
    serviceLevel,
    asaSeconds: endless(need.asaSeconds),
    meanWaitSeconds: endless(need.meanWaitSeconds),
    occupancy,
    abandonment,
    scheduled,
    onShift: scheduledFor(agents, unrosteredShrinkage),
    binding,
  };
}

const endless = (seconds: number): number | null => (Number.isFinite(seconds) ? seconds : null);

function closed({ ahtSeconds }: { ahtSeconds: number }): PlannedStaff {
  return {
    planCalls: 0,
    ahtSeconds,
    load: 0,
    agents: 0,
    pWait: 0,
    serviceLevel: 1,
    asaSeconds: 0,
    meanWaitSeconds: 0,
    occupancy: 0,
    abandonment: 0,
    scheduled: 0,
    onShift: 0,
    binding: 'minimum',
  };
}
