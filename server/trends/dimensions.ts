/** What a table of trends can be broken down by. */
export const BREAKDOWN_DIMENSIONS = ['queue', 'type', 'agent', 'wrapUp', 'group', 'direction'] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

/** What the heatmap can show. */
export const HEATMAP_MEASURES = ['calls', 'offered', 'serviceLevel', 'asa', 'aht'] as const;
export type HeatmapMeasure = (typeof HEATMAP_MEASURES)[number];
