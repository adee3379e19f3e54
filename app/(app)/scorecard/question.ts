import type { TrendsOptions } from '@/server/trends/options';
import type { Period } from '@/server/trends/period';
import type { ScorecardState } from './scorecard-url';

export type ChosenSite = NonNullable<TrendsOptions['chosen']>;

/** The period of the URL, or where the data is; null: there is no data at all. */
export function periodOf(state: Pick<ScorecardState, 'from' | 'to'>, chosen: ChosenSite): Period | null {
  if (!chosen.defaultPeriod) return null;
  const from = state.from ?? chosen.defaultPeriod.from;
  const to = state.to ?? chosen.defaultPeriod.to;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** What the page asks the server, the same on the server (to fetch ahead) and in the browser. */
export function scorecardQuestion(state: ScorecardState, chosen: ChosenSite, period: Period) {
  return {
    siteId: chosen.site.id,
    ...period,
    queues: state.queue,
    types: state.type,
    agentGroups: state.group,
    directions: state.direction,
    comparison: state.compare,
  };
}
