import { type IrritantCost, irritantCostOfSums } from '@/models/irritants/cost/irritant-cost';
import { Strata } from '@/models/irritants/cost/matched-difference';
import type { InsightFilter } from '@/server/insights/insight-filter';
import { daysIn } from '@/server/trends/period';
import { ANY_OF_THEM, irritantStrata, stratumNames } from '../queries/irritant-strata';
import { keyOfStratum, sumsOf } from './call-sums';

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
export async function costsOf(whole: InsightFilter, together: readonly string[]): Promise<Costs> {
  const filter = { ...whole, irritants: [] };
  const [names] = await stratumNames(filter);
  if (!names) return { ofEach: new Map(), together: null };
  const rows = await irritantStrata({
    ...filter,
    together: [...together],
    names: names.intent_ids,
    places: names.queue_codes,
    groups: names.agent_groups,
  });
  const searched = rows.find(({ irritant }) => irritant === '');
  if (!searched) return { ofEach: new Map(), together: null };
  const placeOf = new Map(searched.strata.map((stratum, place) => [stratum, place]));
  const strata = new Strata(searched.strata.map((stratum) => keyOfStratum(stratum, names)));
  const all = sumsOf(searched, placeOf);
  const options = { days: daysIn(filter), agentHour: 1 };
  const ofEach = new Map<string, IrritantCost>();
  for (const row of rows) {
    if (row.irritant === '') continue;
    ofEach.set(row.irritant, irritantCostOfSums(strata, all, sumsOf(row, placeOf), options));
  }
  const any = ofEach.get(ANY_OF_THEM) ?? null;
  ofEach.delete(ANY_OF_THEM);
  return { ofEach, together: any };
}
