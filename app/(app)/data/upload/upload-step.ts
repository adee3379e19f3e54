import { parseAsInteger, parseAsIsoDateTime, parseAsString } from 'nuqs';

/** Where one is with files; in the URL, so that a reload leads back to it. */
export const UPLOAD_STEP = {
  /** one file that is looked into, to be started by itself */
  upload: parseAsString,
  /** files of one form that wait: the first is looked into, all are started */
  form: parseAsString,
  /** one file that was started */
  batch: parseAsString,
  /** many files that were started at that instant or later */
  since: parseAsIsoDateTime,
  /** the site they are for */
  to: parseAsInteger,
  /** the site of the page one came from: theirs until another is chosen */
  site: parseAsInteger,
};
