import type { IrritantOptions } from '@/server/irritants/options';
import type { Period } from '@/server/trends/period';
import type { IrritantsState } from './irritants-url';

export type ChosenSite = NonNullable<IrritantOptions['chosen']>;

/** The period of the URL, or the last weeks with texts; null: there is no text at all. */
export function periodOf(state: Pick<IrritantsState, 'from' | 'to'>, chosen: ChosenSite): Period | null {
  if (!chosen.known || !chosen.defaultPeriod) return null;
  const from = state.from ?? chosen.defaultPeriod.from;
  const to = state.to ?? chosen.defaultPeriod.to;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** What the page asks the server, the same on the server (to fetch ahead) and in the browser. */
export function overviewQuestion(state: IrritantsState, chosen: ChosenSite, period: Period) {
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
export type OverviewQuestion = ReturnType<typeof overviewQuestion>;
