import { permitted, router } from '@/server/trpc/init';
import { breakdownInput, breakdownOutput, trendsBreakdown } from './breakdown';
import { heatmapInput, heatmapOutput, trendsHeatmap } from './heatmap';
import { optionsInput, optionsOutput, trendsOptions } from './options';
import { seriesInput, seriesOutput, trendsSeries } from './series';
import { summaryOutput, trendsSummary } from './summary';
import { trendsInput } from './trends-input';

const read = permitted('trends:read');

/** What managers ask of the rollups. */
export const trendsRouter = router({
  options: read
    .input(optionsInput)
    .output(optionsOutput)
    .query(({ ctx, input }) => trendsOptions(ctx, input)),
  summary: read
    .input(trendsInput)
    .output(summaryOutput)
    .query(({ ctx, input }) => trendsSummary(ctx, input)),
  series: read
    .input(seriesInput)
    .output(seriesOutput)
    .query(({ ctx, input }) => trendsSeries(ctx, input)),
  heatmap: read
    .input(heatmapInput)
    .output(heatmapOutput)
    .query(({ ctx, input }) => trendsHeatmap(ctx, input)),
  breakdown: read
    .input(breakdownInput)
    .output(breakdownOutput)
    .query(({ ctx, input }) => trendsBreakdown(ctx, input)),
});
