import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { METRICS, WHOLE_SITE } from '@/server/forecasts/contracts/vocabulary';

/** The state of the snapshots' page. */
export const SNAPSHOTS_URL = {
  site: parseAsInteger,
  /** The two that are compared, by id; absent: the newest run and what came before it. */
  left: parseAsString,
  right: parseAsString,
  queue: parseAsString.withDefault(WHOLE_SITE),
  metric: parseAsStringLiteral(METRICS).withDefault('offered'),
  by: parseAsStringLiteral(['day', 'week'] as const).withDefault('day'),
};
export type SnapshotsState = inferParserType<typeof SNAPSHOTS_URL>;
export type SnapshotsChange = Partial<{ [Key in keyof SnapshotsState]: SnapshotsState[Key] | null }>;

export const loadSnapshotsState = createLoader(SNAPSHOTS_URL);
