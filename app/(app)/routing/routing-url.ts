import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';

/** The state of the page of routing. */
export const ROUTING_URL = {
  site: parseAsInteger,
  /** Days of the queue's zone, both inclusive; absent: the last 28 days with data. */
  from: parseAsDay,
  to: parseAsDay,
  /** Intent.id: whose way the flow shows */
  intent: parseAsNativeArrayOf(parseAsString),
  flow: parseAsStringLiteral(['picture', 'table'] as const).withDefault('picture'),
  matrix: parseAsStringLiteral(['picture', 'table'] as const).withDefault('picture'),
  measure: parseAsStringLiteral(['handle', 'repeats', 'transfers', 'sentiment'] as const).withDefault(
    'handle',
  ),
};

export type RoutingState = inferParserType<typeof ROUTING_URL>;

/** What a control changes; null: back to what it is when the URL does not say. */
export type RoutingChange = Partial<{ [Key in keyof RoutingState]: RoutingState[Key] | null }>;

export const loadRoutingState = createLoader(ROUTING_URL);
