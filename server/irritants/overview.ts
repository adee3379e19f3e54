import { z } from 'zod';
import type { IrritantCost } from '@/models/irritants/cost/irritant-cost';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { type InsightFilter, insightFilter } from '@/server/insights/insight-filter';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Irritant } from '@/server/postgres/generated/client';
import { COMPARISONS, comparisonShift, type Period, shiftBack } from '@/server/trends/period';
import { type AlarmView, viewAlarm } from './alarms/alarm-view';
import type { Estimate, IrritantFigures, IrritantOverview, IrritantRow } from './contracts/figures';
import { viewIrritant } from './contracts/irritant-view';
import { bySnapshot } from './figures/by-snapshot';
import { type Costs, costsOf } from './figures/costs';
import { type DayCounts, dayCounts } from './figures/day-counts';
import { pointsOf } from './figures/points';
import { getRates } from './rates/get';

export const overviewInput = insightFilter.safeExtend({
  comparison: z.enum(COMPARISONS).default('previous'),
});

interface Sources {
  filter: InsightFilter;
  irritants: readonly Irritant[];
  counts: DayCounts;
  costs: Costs;
  comparison: Period | null;
  agentHour: number;
}

/**
 * A site's irritants in a period: what each did and cost, against the period before; what alarms; what waits for a decision.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function irritantOverview(
  context: UseCaseContext,
  input: z.input<typeof overviewInput>,
): Promise<IrritantOverview> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'irritants:read');
  const { comparison: wanted, ...narrowing } = parseInput(overviewInput, input);
  const filter: InsightFilter = { ...narrowing, irritants: [] };
  const { siteId, from, to } = filter;
  const shift = comparisonShift({ from, to }, wanted);
  const comparison = shift === null ? null : shiftBack({ from, to }, shift);
  const [irritants, actions, alarms, rates] = await Promise.all([
    database().irritant.findMany({ where: { siteId, status: { in: ['confirmed', 'candidate'] } } }),
    openActions(siteId),
    openAlarms(siteId),
    getRates(context, { siteId }),
  ]);
  const confirmed = irritants.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
  const [counts, costs] = await Promise.all([
    dayCounts(filter, comparison),
    keptCosts(siteId, [filter, confirmed], () => costsOf(filter, confirmed)),
  ]);
  const sources = { filter, irritants, counts, costs, comparison, agentHour: rates.agentHour };
  const ranked = rowsOf(sources, { actions, alarms });
  const ofStatus = (status: 'confirmed' | 'candidate') =>
    ranked.filter(({ irritant }) => irritant.status === status);
  const ids = ranked.map(({ irritant }) => irritant.id);
  return {
    period: { from, to },
    comparison,
    searched: counts.searched(filter),
    searchedBefore: comparison && counts.searched(comparison),
    rates,
    rows: ofStatus('confirmed'),
    candidates: ofStatus('candidate'),
    totalCostAMonth: moneyOf(costs.together, rates.agentHour),
    alarms,
    ids,
    ...pointsOf({ from, to }, ids, counts),
  };
}

const keptCosts = bySnapshot<Costs>();

async function openActions(siteId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await database().irritantAction.groupBy({
    by: ['irritantId'],
    where: { status: 'open', irritant: { siteId } },
    _count: true,
  });
  return new Map(rows.map(({ irritantId, _count }) => [irritantId, _count]));
}

const MOST_ALARMS = 50;

async function openAlarms(siteId: number): Promise<AlarmView[]> {
  const rows = await database().irritantAlarm.findMany({
    where: { siteId, acknowledgedAt: null, irritant: { status: { in: ['candidate', 'confirmed'] } } },
    orderBy: [{ day: 'desc' }, { id: 'asc' }],
    take: MOST_ALARMS,
  });
  return rows.map(viewAlarm);
}

/** All irritants with their figures: the dearest first, then the most frequent. */
function rowsOf(
  sources: Sources,
  { actions, alarms }: { actions: ReadonlyMap<string, number>; alarms: readonly AlarmView[] },
): IrritantRow[] {
  const rows = sources.irritants.map((irritant) => ({
    irritant: viewIrritant(irritant),
    figures: figuresOf(irritant.id, sources),
    alarm: alarms.find(({ irritantId }) => irritantId === irritant.id) ?? null,
    openActions: actions.get(irritant.id) ?? 0,
  }));
  const worth = ({ figures }: IrritantRow) => figures.costAMonth?.value ?? Number.NEGATIVE_INFINITY;
  return rows.sort((a, b) => worth(b) - worth(a) || b.figures.calls - a.figures.calls);
}

/** What one irritant did in the period. */
function figuresOf(id: string, sources: Omit<Sources, 'irritants'>): IrritantFigures {
  const { filter, counts, costs, comparison, agentHour } = sources;
  const calls = counts.calls(id, filter);
  const searched = counts.searched(filter);
  const searchedBefore = comparison ? counts.searched(comparison) : 0;
  const before = comparison ? counts.calls(id, comparison) : 0;
  const cost = costs.ofEach.get(id) ?? null;
  return {
    calls,
    share: searched > 0 ? calls / searched : 0,
    before: searchedBefore > 0 ? { calls: before, share: before / searchedBefore } : null,
    extraHandleSeconds: cost?.extraHandleSeconds ?? null,
    extraRepeats: cost?.extraRepeats ?? null,
    costAMonth: moneyOf(cost, agentHour),
    against: cost?.sentence ?? '',
  };
}

/** Agent hours as money. */
function moneyOf(cost: IrritantCost | null, agentHour: number): Estimate | null {
  const hours = cost?.costPerMonth;
  if (!hours) return null;
  return { value: hours.value * agentHour, low: hours.low * agentHour, high: hours.high * agentHour };
}
