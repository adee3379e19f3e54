import { createLoader, type inferParserType, parseAsStringLiteral } from 'nuqs/server';
import { FILTER_URL } from '@/app/_filters/filter-url';
import { COMPARISONS } from '@/server/trends/period';

/** Which intents the picture shows. */
const PICTURES = ['largest', 'rising', 'falling'] as const;

/** The state of the intents page: the filter bar's, and what the picture shows. */
export const INTENTS_URL = {
  ...FILTER_URL,
  compare: parseAsStringLiteral(COMPARISONS).withDefault('previous'),
  show: parseAsStringLiteral(PICTURES).withDefault('largest'),
};

export type IntentsState = inferParserType<typeof INTENTS_URL>;

export const loadIntentsState = createLoader(INTENTS_URL);
