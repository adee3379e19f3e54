import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';

/** What of each call is looked at: whether its text, its channels or its consent is known. */
export const SHARES = ['transcript', 'channels', 'consent'] as const;
export type ShareName = (typeof SHARES)[number];

/** The state of /data/coverage in the URL. */
export const COVERAGE_URL = {
  site: parseAsInteger,
  /** days of the queues' zones, both inclusive; absent: the last 28 days with data */
  from: parseAsDay,
  to: parseAsDay,
  /** key of the source (server/ingest/coverage/source-key.ts) whose calls are looked at; absent: all */
  source: parseAsString,
  show: parseAsStringLiteral(SHARES).withDefault('transcript'),
};

export const loadCoverageState = createLoader(COVERAGE_URL);
