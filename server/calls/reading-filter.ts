import { z } from 'zod';
import { CUSTOMER_SENTIMENTS } from './reading-vocabulary';

const LONGEST_PHRASE = 500;

const ids = z.array(z.string().max(200)).max(200).default([]);
const share = z.number().min(0).max(1).nullable().default(null);
const either = z.boolean().nullable().default(null);

/** What a list of calls can be narrowed by of what was said and read in them. An empty list, '' and null mean: all. */
export const readingFilter = {
  /** Intent.id, any of them; UNKNOWN_INTENT is a call in which nothing reached the threshold. */
  intents: ids,
  /** Irritant.id, any of them. */
  irritants: ids,
  languages: ids,
  sentiments: z.array(z.enum(CUSTOMER_SENTIMENTS)).default([]),
  /** The model's calibrated probability of its best intent. */
  scoreAtLeast: share,
  scoreBelow: share,
  /** Has a person corrected or confirmed a label? */
  corrected: either,
  hasTranscript: either,
  /** The query language of server/transcripts/search. */
  phrase: z.string().trim().max(LONGEST_PHRASE).default(''),
};

const shape = z.object(readingFilter);
type ReadingFilter = z.output<typeof shape>;

/** How a filter looks at transcripts: not at all; for what was read in them; for calls that have none; or it cannot match. */
export type Narrowing = 'none' | 'read' | 'unread' | 'nothing';

/** Whether anything but `hasTranscript` narrows. */
function asksOfReadings(filter: ReadingFilter): boolean {
  const { intents, irritants, languages, sentiments, scoreAtLeast, scoreBelow, corrected, phrase } = filter;
  const lists = [intents, irritants, languages, sentiments];
  return (
    lists.some((list) => list.length > 0) ||
    scoreAtLeast !== null ||
    scoreBelow !== null ||
    corrected !== null ||
    phrase !== ''
  );
}

export function narrowingOf(filter: ReadingFilter): Narrowing {
  const asks = asksOfReadings(filter);
  if (filter.hasTranscript === false) return asks ? 'nothing' : 'unread';
  return asks || filter.hasTranscript === true ? 'read' : 'none';
}
