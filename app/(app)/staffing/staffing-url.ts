import {
  createLoader,
  type inferParserType,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';

const TARGET_KINDS = ['service_level', 'asa', 'abandonment'] as const;

/** The state of the requirement page: what is shown, and what is tried out. */
export const STAFFING_URL = {
  site: parseAsInteger,
  /** A queue's code; absent: all of them. */
  queue: parseAsString,
  /** Any day of the week that is shown; absent: the first whole week of the forecast. */
  week: parseAsDay,
  view: parseAsStringLiteral(['chart', 'map', 'table'] as const).withDefault('chart'),
  /** The interval that is explained, seconds since 1970. */
  at: parseAsInteger,
  /** What if: percent on what is forecast. */
  volume: parseAsInteger.withDefault(0),
  aht: parseAsInteger.withDefault(0),
  /** The risk, in percent: 80 is to be short one time in five. */
  plan: parseAsInteger,
  target: parseAsStringLiteral(TARGET_KINDS),
  /** Percent of the service level, or of the calls given up. */
  share: parseAsFloat,
  seconds: parseAsFloat,
  /** Seconds; 0: nobody gives up. */
  patience: parseAsFloat,
  /** Percent. */
  shrinkage: parseAsFloat,
  agents: parseAsInteger,
};

export type StaffingState = inferParserType<typeof STAFFING_URL>;
export type StaffingChange = Partial<{ [Key in keyof StaffingState]: StaffingState[Key] | null }>;

export const loadStaffingState = createLoader(STAFFING_URL);

/** What takes back everything that is tried out. */
export const NOTHING_TRIED = {
  volume: null,
  aht: null,
  plan: null,
  target: null,
  share: null,
  seconds: null,
  patience: null,
  shrinkage: null,
  agents: null,
} as const satisfies StaffingChange;
