import type { Plan, PlannedDay } from './plan-days';
import { callsSaid, MOST_IDS, theseCalls } from './queries/calls-said';
import type { CallKeys } from './queries/current-calls';

/** What a walk reads next. */
export interface Step {
  /** So many of the days ahead are done with it. */
  length: number;
  /** Those of them that have something to read. */
  days: string[];
  keys: CallKeys;
}

/** Other filters take some of the calls that a search finds: so many times what is wanted is looked for. */
const SPARE = 2;
/** Ids of calls are parameters of a query. */
const MOST_CALLS = 1000;

/**
 * A chunk of days as a step. Where only texts tell what matches, they are searched first, alone: then only calls that were
 * found are read, and no more days than a page needs.
 */
export async function nextStep(
  siteId: number,
  plan: Plan,
  chunk: readonly PlannedDay[],
  wanted: number,
): Promise<Step> {
  const { keys } = plan;
  const days = chunk.map(({ day }) => day);
  if (!keys.search || chunk.some(({ texts }) => texts === undefined)) {
    return { length: chunk.length, days, keys };
  }
  const said = new Map((await callsSaid(keys.search, { siteId, days })).map((one) => [one.day, one]));
  const taken: { day: string; ids: string[] }[] = [];
  let calls = 0;
  let whole = true;
  let length = 0;
  for (const day of days) {
    if (calls >= wanted * SPARE) break;
    length += 1;
    const found = said.get(day);
    if (!found) continue;
    taken.push(found);
    calls += found.calls;
    whole &&= found.calls <= MOST_IDS;
  }
  const search = whole && calls <= MOST_CALLS ? theseCalls(taken) : keys.search;
  return { length, days: taken.map(({ day }) => day), keys: { ...keys, search } };
}
