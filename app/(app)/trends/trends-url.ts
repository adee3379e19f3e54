import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server';
import { FILTER_URL } from '@/app/_filters/filter-url';
import { MEASURES } from '@/server/trends/change';
import { BREAKDOWN_DIMENSIONS, HEATMAP_MEASURES } from '@/server/trends/dimensions';
import { GRAINS } from '@/server/trends/grain';
import { COMPARISONS } from '@/server/trends/period';

/** The state of the trends page: the filter bar's, and what each picture shows. */
export const TRENDS_URL = {
  ...FILTER_URL,
  compare: parseAsStringLiteral(COMPARISONS).withDefault('previous'),
  grain: parseAsStringLiteral(['auto', ...GRAINS] as const).withDefault('auto'),
  measure: parseAsStringLiteral(MEASURES).withDefault('calls'),
  heat: parseAsStringLiteral(HEATMAP_MEASURES).withDefault('offered'),
  slot: parseAsStringLiteral(['30', '60'] as const).withDefault('60'),
  by: parseAsStringLiteral(BREAKDOWN_DIMENSIONS).withDefault('type'),
};

export type TrendsState = inferParserType<typeof TRENDS_URL>;

export const loadTrendsState = createLoader(TRENDS_URL);

export const trendsQueryString = createSerializer(TRENDS_URL);
