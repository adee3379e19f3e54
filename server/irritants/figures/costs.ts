import { type IrritantCost, irritantCostOfGroups } from '@/models/irritants/cost/irritant-cost';
import type { InsightFilter } from '@/server/insights/insight-filter';
import { daysIn } from '@/server/trends/period';
import { ANY_OF_THEM, irritantStrata } from '../queries/irritant-strata';
import { caseGroups, strataOf } from './call-groups';

/** What irritants cost in a period, in agents' hours of 1: a site's rate multiplies it. */
export interface Costs {
  /** by irritant; one without calls is not there */
  ofEach: ReadonlyMap<string, IrritantCost>;
  /** of those taken together, each call once; null where none of them has calls */
  together: IrritantCost | null;
}

/**
 * What each irritant costs against comparable calls of the same period, in agent hours.
 * @param together ids of the irritants to be counted as one, too
 */
export async function costsOf(filter: InsightFilter, together: readonly string[]): Promise<Costs> {
  const rows = await irritantStrata({ ...filter, irritants: [], together: [...together] });
  const all = rows.find(({ irritant }) => irritant === '');
  if (!all) return { ofEach: new Map(), together: null };
  const strata = strataOf(all);
  const options = { days: daysIn(filter), agentHour: 1 };
  const ofEach = new Map<string, IrritantCost>();
  for (const row of rows) {
    if (row.irritant === '') continue;
    ofEach.set(row.irritant, irritantCostOfGroups(caseGroups(strata, strataOf(row)), options));
  }
  const any = ofEach.get(ANY_OF_THEM) ?? null;
  ofEach.delete(ANY_OF_THEM);
  return { ofEach, together: any };
}
