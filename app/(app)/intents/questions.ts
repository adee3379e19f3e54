import type { TrendsOptions } from '@/server/trends/options';
import type { Period } from '@/server/trends/period';
import type { IntentsState } from './intents-url';

export type ChosenSite = NonNullable<TrendsOptions['chosen']>;

/** The period of the URL, or where the data is; null: there is no data at all. Days in the wrong order are turned around. */
export function periodOf(state: IntentsState, chosen: ChosenSite): Period | null {
  if (!chosen.defaultPeriod) return null;
  const from = state.from ?? chosen.defaultPeriod.from;
  const to = state.to ?? chosen.defaultPeriod.to;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** What the page asks the server, the same on the server (to fetch ahead) and in the browser. */
export function questionOf(state: IntentsState, chosen: ChosenSite, period: Period) {
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

export type Question = ReturnType<typeof questionOf>;
