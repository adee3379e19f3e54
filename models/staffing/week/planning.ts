import type { Requirement } from '@/models/staffing/requirement';
import type { RequirementRules, StaffingTarget } from '@/models/staffing/rules';

/** By what a queue's forecast becomes people. */
export interface PlanningRules extends RequirementRules {
  /** of paid time, the causes that no roster shows, 0 to below 1 */
  unrosteredShrinkage: number;
  /** the chance that the rate of calls is no higher than the one staffed for */
  planAt: number;
}

/** What is forecast for an interval of a queue. */
export interface ForecastInterval {
  /** of the queue's clock */
  date: string;
  minute: number;
  /** seconds since 1970 */
  start: number;
  /** false: closed */
  open: boolean;
  /** mean */
  calls: number;
  /** of the levels given with the queues, in their order */
  quantiles: readonly number[];
  ahtSeconds: number;
}

export interface QueueForecast {
  queue: string;
  rules: PlanningRules;
  intervals: readonly ForecastInterval[];
}

/** Other circumstances than the forecast and the settings have; null: as they are. */
export interface WhatIf {
  /** factors */
  volume: number;
  aht: number;
  planAt: number | null;
  target: StaffingTarget | null;
  /** mean, seconds; Infinity: nobody gives up */
  patienceSeconds: number | null;
  maxOccupancy: number | null;
  /** of paid time; the part that rosters show stays in proportion */
  shrinkage: number | null;
  /** so many are online in every open interval, needed or not */
  agents: number | null;
}

export const AS_IT_IS: WhatIf = {
  volume: 1,
  aht: 1,
  planAt: null,
  target: null,
  patienceSeconds: null,
  maxOccupancy: null,
  shrinkage: null,
  agents: null,
};

/** What an interval needs. */
export interface PlannedStaff
  extends Pick<
    Requirement,
    'load' | 'agents' | 'pWait' | 'serviceLevel' | 'occupancy' | 'abandonment' | 'scheduled' | 'binding'
  > {
  /** calls staffed for */
  planCalls: number;
  ahtSeconds: number;
  /** null: the queue grows without end */
  asaSeconds: number | null;
  /** of all calls, given up or answered; null: the queue grows without end */
  meanWaitSeconds: number | null;
  /** on shift and off break, not rounded */
  onShift: number;
}
