import type { HeatmapMeasure } from '@/server/trends/dimensions';
import type { TrendsOptions } from '@/server/trends/options';
import type { Period } from '@/server/trends/period';
import type { TrendsState } from './trends-url';

export type ChosenSite = NonNullable<TrendsOptions['chosen']>;

/** The period of the URL, or where the data is; null: there is no data at all. Days in the wrong order are turned around. */
export function periodOf(state: TrendsState, chosen: ChosenSite): Period | null {
  if (!chosen.defaultPeriod) return null;
  const from = state.from ?? chosen.defaultPeriod.from;
  const to = state.to ?? chosen.defaultPeriod.to;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** What the page asks the server, the same on the server (to fetch ahead) and in the browser. */
export function questionsOf(state: TrendsState, chosen: ChosenSite, period: Period) {
  const filter = {
    siteId: chosen.site.id,
    ...period,
    queues: state.queue,
    types: state.type,
    agentGroups: state.group,
    directions: state.direction,
  };
  const compared = { ...filter, comparison: state.compare };
  const measure: HeatmapMeasure = state.heat;
  return {
    summary: compared,
    series: { ...compared, grain: state.grain },
    heatmap: { ...filter, measure, minutes: state.slot === '30' ? (30 as const) : (60 as const) },
    breakdown: { ...compared, dimension: state.by },
  };
}

export type Questions = ReturnType<typeof questionsOf>;
