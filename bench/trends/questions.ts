import { CLI_ACTOR } from '@/server/auth/actor';
import { trendsBreakdown } from '@/server/trends/breakdown';
import { BREAKDOWN_DIMENSIONS, HEATMAP_MEASURES } from '@/server/trends/dimensions';
import type { CallFilter } from '@/server/trends/filter';
import { trendsHeatmap } from '@/server/trends/heatmap';
import { trendsSeries } from '@/server/trends/series';
import { trendsSummary } from '@/server/trends/summary';
import { pick } from './random-filters';

export const QUESTIONS = ['summary', 'series', 'heatmap', 'breakdown'] as const;
export type Question = (typeof QUESTIONS)[number];

const context = { actor: CLI_ACTOR };

/** Asks what the trends page asks, through the same use cases, with the comparison period where the page has one. */
export function ask(question: Question, filter: CallFilter, random: () => number): Promise<unknown> {
  switch (question) {
    case 'summary':
      return trendsSummary(context, filter);
    case 'series':
      return trendsSeries(context, filter);
    case 'heatmap':
      return trendsHeatmap(context, { ...filter, measure: pick(random, HEATMAP_MEASURES) });
    case 'breakdown':
      return trendsBreakdown(context, { ...filter, dimension: pick(random, BREAKDOWN_DIMENSIONS) });
  }
}
