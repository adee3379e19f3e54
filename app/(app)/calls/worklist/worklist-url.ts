import { createLoader, parseAsInteger, parseAsString } from 'nuqs/server';

/** All of the state of /calls/worklist, in the URL. */
export const WORKLIST_URL = {
  site: parseAsInteger,
  /** The call that is open; absent: the first. */
  call: parseAsString,
};

export const loadWorklistUrl = createLoader(WORKLIST_URL);
