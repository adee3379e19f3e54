'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { Questions } from './questions';

/** The answers to what the page asks; the ones before stay in sight until the next are there. */
export function useTrends({ summary, series, heatmap, breakdown }: Questions) {
  const trpc = useTRPC();
  const keep = { placeholderData: keepPreviousData } as const;
  return {
    summary: useQuery(trpc.trends.summary.queryOptions(summary, keep)),
    series: useQuery(trpc.trends.series.queryOptions(series, keep)),
    heatmap: useQuery(trpc.trends.heatmap.queryOptions(heatmap, keep)),
    breakdown: useQuery(trpc.trends.breakdown.queryOptions(breakdown, keep)),
  };
}

export type Trends = ReturnType<typeof useTrends>;
