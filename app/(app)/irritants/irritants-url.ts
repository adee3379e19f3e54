import { createLoader, type inferParserType, parseAsBoolean, parseAsStringLiteral } from 'nuqs/server';
import { FILTER_URL } from '@/app/_filters/filter-url';
import { COMPARISONS } from '@/server/trends/period';

export const SORTS = ['name', 'calls', 'share', 'handle', 'repeats', 'cost', 'change'] as const;
export type SortKey = (typeof SORTS)[number];

/** The state of the page of irritants. */
export const IRRITANTS_URL = {
  ...FILTER_URL,
  compare: parseAsStringLiteral(COMPARISONS).withDefault('previous'),
  measure: parseAsStringLiteral(['cost', 'share'] as const).withDefault('cost'),
  sort: parseAsStringLiteral(SORTS).withDefault('cost'),
  down: parseAsBoolean.withDefault(true),
};

export type IrritantsState = inferParserType<typeof IRRITANTS_URL>;

/** What a control changes; null: back to what it is when the URL does not say. */
export type IrritantsChange = Partial<{ [Key in keyof IrritantsState]: IrritantsState[Key] | null }>;

export const loadIrritantsState = createLoader(IRRITANTS_URL);
