import { planQueue } from '@/models/staffing/week/plan-queue';
import { AS_IT_IS, type PlannedStaff, type WhatIf } from '@/models/staffing/week/planning';
import { shareRoster } from '@/models/staffing/week/share-roster';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import type { QueueDemand, StaffingDemand } from '@/server/staffing/contracts/demand';

/** A queue with what it needs; `plan` runs beside its intervals. */
export interface PlannedDemand {
  demand: QueueDemand;
  plan: PlannedStaff[];
}

/** What an interval needs, all queues shown together. */
export interface StaffRow {
  /** seconds since 1970 */
  start: number;
  date: string;
  minute: number;
  open: boolean;
  calls: number;
  /** online at the middle of the forecast, and so that it is enough four times in five */
  middle: number;
  safe: number;
  /** online as planned */
  agents: number;
  scheduled: number;
  onShift: number;
  /** of a published roster, on shift and off break; null: none is published */
  rostered: number | null;
  /** means over the calls; null without any */
  serviceLevel: number | null;
  asaSeconds: number | null;
  occupancy: number | null;
}

export interface WeekPlan {
  queues: PlannedDemand[];
  /** in order of time */
  rows: StaffRow[];
}

const MIDDLE = 0.5;
/** How safe is safe: enough four times in five. */
const SAFE = 0.8;

/** What the queues shown need under these circumstances; all of it computed here, in the browser. */
export function weekPlan(data: StaffingDemand, queue: string | null, whatIf: WhatIf): WeekPlan {
  const grid = { intervalSeconds: data.intervalMinutes * 60, levels: QUANTILE_LEVELS };
  const shown = data.queues.filter((one) => queue === null || one.queue === queue);
  const rows = new Map<number, StaffRow>();
  const queues = shown.map((demand): PlannedDemand => {
    const plan = planQueue(demand, grid, whatIf);
    const level = whatIf.planAt ?? demand.rules.planAt;
    const at = (planAt: number) =>
      level === planAt || whatIf.agents !== null ? plan : planQueue(demand, grid, { ...whatIf, planAt });
    const [middle, safe] = [at(MIDDLE), at(SAFE)];
    for (const [index, interval] of demand.intervals.entries()) {
      const staff = plan[index];
      if (!staff) continue;
      addTo(rows, interval, staff, {
        middle: middle[index]?.agents ?? 0,
        safe: safe[index]?.agents ?? 0,
      });
    }
    return { demand, plan };
  });
  addRoster(rows, data, queues);
  const inOrder = [...rows.values()].sort((one, other) => one.start - other.start);
  return { queues, rows: inOrder.map(asMeans) };
}

function addTo(
  rows: Map<number, StaffRow>,
  { start, date, minute, open }: QueueDemand['intervals'][number],
  staff: PlannedStaff,
  others: Pick<StaffRow, 'middle' | 'safe'>,
): void {
  const row = rows.get(start) ?? { ...EMPTY, start, date, minute };
  rows.set(start, row);
  if (!open) return;
  row.open = true;
  row.calls += staff.planCalls;
  row.middle += others.middle;
  row.safe += others.safe;
  row.agents += staff.agents;
  row.scheduled += staff.scheduled;
  row.onShift += staff.onShift;
  row.serviceLevel = (row.serviceLevel ?? 0) + staff.planCalls * staff.serviceLevel;
  row.asaSeconds = (row.asaSeconds ?? 0) + staff.planCalls * (staff.asaSeconds ?? Number.POSITIVE_INFINITY);
  row.occupancy = (row.occupancy ?? 0) + staff.agents * staff.occupancy;
}

const EMPTY: Omit<StaffRow, 'start' | 'date' | 'minute'> = {
  open: false,
  calls: 0,
  middle: 0,
  safe: 0,
  agents: 0,
  scheduled: 0,
  onShift: 0,
  rostered: null,
  serviceLevel: null,
  asaSeconds: null,
  occupancy: null,
};

/** Sums over calls and agents as means of them. */
function asMeans(row: StaffRow): StaffRow {
  const per = (sum: number | null, size: number) => (sum === null || size === 0 ? null : sum / size);
  const asa = per(row.asaSeconds, row.calls);
  return {
    ...row,
    serviceLevel: per(row.serviceLevel, row.calls),
    asaSeconds: asa !== null && Number.isFinite(asa) ? asa : null,
    occupancy: per(row.occupancy, row.agents),
  };
}

/** Of groups that also serve queues that are not shown, the share that their need has among all of the group's. */
function addRoster(
  rows: Map<number, StaffRow>,
  data: StaffingDemand,
  queues: readonly PlannedDemand[],
): void {
  if (data.rosters.length === 0) return;
  const grid = { intervalSeconds: data.intervalMinutes * 60, levels: QUANTILE_LEVELS };
  const needs = new Map(
    data.queues.map((demand) => {
      const plan = queues.find((one) => one.demand === demand)?.plan ?? planQueue(demand, grid, AS_IT_IS);
      return [
        demand.queue,
        new Map(demand.intervals.map(({ start }, at) => [start, plan[at]?.onShift ?? 0])),
      ];
    }),
  );
  const shared = shareRoster(data.groups, (queue, start) => needs.get(queue)?.get(start) ?? 0);
  const dates = new Set(data.rosters.map(({ date }) => date));
  for (const row of rows.values()) {
    if (!dates.has(row.date)) continue;
    row.rostered = queues.reduce(
      (sum, { demand }) => sum + (shared.get(demand.queue)?.get(row.start) ?? 0),
      0,
    );
  }
}
