import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { STATUS_FILTERS } from './queue/status-names';

/** The state of /data/recordings in the URL. */
export const RECORDINGS_URL = {
  site: parseAsInteger,
  status: parseAsStringLiteral(STATUS_FILTERS).withDefault('all'),
  /** part of a file's name or of a call's id */
  q: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
};

export const loadRecordingsState = createLoader(RECORDINGS_URL);
