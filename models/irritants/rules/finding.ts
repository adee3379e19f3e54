import type { TextSpan } from '../../text/transcript';
import type { CallForRules } from './call-for-rules';
import type { WordsInCall } from './words-in-call';

/**
 * What a condition makes of a call. "Unknown" is where a fact is missing: it counts as not met, also when it is turned
 * round ("none of"), as in Kleene's three-valued logic.
 */
export type Finding =
  | { state: 'met'; spans: readonly TextSpan[]; why: string }
  | { state: 'not met' }
  | { state: 'unknown'; missing: readonly string[] };

export interface CallInView {
  call: CallForRules;
  words: WordsInCall;
}

/** A condition, ready to be asked of many calls. */
export type Check = (view: CallInView) => Finding;

export const NOT_MET: Finding = { state: 'not met' };

export function met(why: string, spans: readonly TextSpan[] = []): Finding {
  return { state: 'met', spans, why };
}

export function unknown(...missing: string[]): Finding {
  return { state: 'unknown', missing };
}

/** A finding on a number of the records: met where it is known and fits. */
export function onFact<T>(fact: T | null, missing: string, fits: (known: T) => string | null): Finding {
  if (fact === null) return unknown(missing);
  const why = fits(fact);
  return why === null ? NOT_MET : met(why);
}
