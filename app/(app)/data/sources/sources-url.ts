import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';

export const FILE_FILTERS = ['all', 'waiting', 'taken', 'failed'] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

/** The state of /data/sources in the URL. */
export const SOURCES_URL = {
  site: parseAsInteger,
  /** whose files are shown; none: none are */
  source: parseAsString,
  status: parseAsStringLiteral(FILE_FILTERS).withDefault('all'),
  page: parseAsInteger.withDefault(1),
};

export const loadSourcesState = createLoader(SOURCES_URL);
