import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server';
import { FILTER_URL } from '@/app/_filters/filter-url';
import { COMPARISONS } from '@/server/trends/period';

/** The state of the scorecard's page: the filter bar's, and what it is compared with. */
export const SCORECARD_URL = {
  ...FILTER_URL,
  compare: parseAsStringLiteral(COMPARISONS).withDefault('previous'),
};
export type ScorecardState = inferParserType<typeof SCORECARD_URL>;

/** What a control changes; null: back to what it is when the URL does not say. */
export type ScorecardChange = Partial<{ [Key in keyof ScorecardState]: ScorecardState[Key] | null }>;

export const loadScorecardState = createLoader(SCORECARD_URL);

export const scorecardQueryString = createSerializer(SCORECARD_URL);
