/** Kinds of words that tell how somebody feels, the same in every language: what one language teaches holds in the others. */
export const WORD_KINDS = [
  'rage',
  'bad',
  'trouble',
  'escalate',
  'good',
  'great',
  'courtesy',
  'apology',
  'not',
  'very',
  'little',
  'but',
  'ask',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/**
 * The words of one language by kind, divided by white space: `*` at the end stands for any ending, `_` joins the words of a
 * phrase. Written for this project, for how customers talk to a service; a word has one kind, the first that names it.
 */
export type EmotionWords = Record<WordKind, string>;
