import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';
import { METRICS, WHOLE_SITE } from '@/server/forecasts/contracts/vocabulary';

/** What the picture spans. */
export const SPANS = ['day', 'week', 'weeks', 'months'] as const;
export type Span = (typeof SPANS)[number];

const COMPARISONS = ['week', 'year', 'none'] as const;

/** The state of the forecast page. */
export const FORECAST_URL = {
  site: parseAsInteger,
  /** A queue's code; absent: the whole site. */
  queue: parseAsString.withDefault(WHOLE_SITE),
  metric: parseAsStringLiteral(METRICS).withDefault('offered'),
  span: parseAsStringLiteral(SPANS).withDefault('weeks'),
  /** A day within the picture; absent: where the planner's next decisions lie. */
  on: parseAsDay,
  grain: parseAsStringLiteral(['auto', 'interval', 'day', 'week'] as const).withDefault('auto'),
  compare: parseAsStringLiteral(COMPARISONS).withDefault('year'),
  /** An earlier forecast's id; absent: the newest. */
  snapshot: parseAsString,
  /** The day whose reasons are open. */
  why: parseAsDay,
};

export type ForecastState = inferParserType<typeof FORECAST_URL>;

/** What a control changes; null: back to what it is when the URL does not say. */
export type ForecastChange = Partial<{ [Key in keyof ForecastState]: ForecastState[Key] | null }>;

export const loadForecastState = createLoader(FORECAST_URL);
