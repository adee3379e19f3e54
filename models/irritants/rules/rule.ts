import { z } from 'zod';

/**
 * The language in which people say what an irritant is: JSON, versioned, so that a stored rule is read for ever.
 * Phrases are matched folded (case, accents, punctuation and width do not matter), at word borders in scripts that have
 * them and anywhere in those that do not; `*` at the end of a word stands for any ending ("kündig*"), at the start of a
 * phrase for any beginning ("*vertrag"), each with at least two characters beside it.
 */
export const RULE_VERSION = 1;

const MOST_PHRASES = 200;
const MOST_CONDITIONS = 20;
const DEEPEST = 4;

const phrase = z
  .string()
  .trim()
  .min(1, 'A phrase needs at least one word.')
  .max(200)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'A phrase needs at least one letter or digit.')
  .refine(
    wildcardsStandAtAWordsEnd,
    'A * may stand at the end of a word or at the start of the phrase, beside at least two letters.',
  );

const phrases = z.array(phrase).min(1, 'Give at least one phrase.').max(MOST_PHRASES);

export const RULE_SPEAKERS = ['customer', 'agent', 'ivr', 'anyone'] as const;
const speaker = z.enum(RULE_SPEAKERS);

const edge = z.enum(['first', 'last']);

/** A stretch at the beginning or the end of the call, by turns of anyone, by seconds, or by share of its length (0–1). */
export const stretchSchema = z.union([
  z.strictObject({ edge, turns: z.int().min(1).max(10_000) }),
  z.strictObject({ edge, seconds: z.number().positive().max(86_400) }),
  z.strictObject({ edge, share: z.number().positive().max(1) }),
]);
export type Stretch = z.infer<typeof stretchSchema>;

const distance = z.union([
  z.strictObject({ turns: z.int().min(0).max(1000) }),
  z.strictObject({ seconds: z.number().positive().max(86_400) }),
]);
/** How far apart two things may be: turns of anyone (0 is the same turn), or seconds between the starts of their turns. */
export type Distance = z.infer<typeof distance>;

const words = { phrases, speaker, where: stretchSchema.optional() };
const wordsSchema = z.strictObject(words);
/** Words of someone, somewhere in the call. */
export type Words = z.infer<typeof wordsSchema>;

const seconds = z.number().positive().max(86_400);

const leafSchema = z.discriminatedUnion('kind', [
  /** Any of the phrases, or all of them; `times`: at least so often together (once, where it is not given). */
  z.strictObject({
    kind: z.literal('said'),
    ...words,
    match: z.enum(['any', 'all']),
    times: z.int().min(1).max(100).optional(),
  }),
  /** None of the phrases. Unknown, not met, where nothing of that speaker was heard. */
  z.strictObject({ kind: z.literal('never-said'), ...words }),
  /** `first`, and after it `next` within a distance. */
  z.strictObject({ kind: z.literal('sequence'), first: wordsSchema, next: wordsSchema, within: distance }),
  /** `first`, and no `next` after it within a distance: a question that got no answer. */
  z.strictObject({ kind: z.literal('unanswered'), first: wordsSchema, next: wordsSchema, within: distance }),
  /** Nobody speaks for at least so long, between two turns. */
  z.strictObject({ kind: z.literal('silence'), seconds, where: stretchSchema.optional() }),
  /** On hold, in all, for at least so long. */
  z.strictObject({ kind: z.literal('hold'), seconds }),
  /** Waited in the queue for at least so long. */
  z.strictObject({ kind: z.literal('wait'), seconds }),
  /** Passed on at least so often. */
  z.strictObject({ kind: z.literal('transferred'), times: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('abandoned') }),
  /** The same caller had called within so many days before. */
  z.strictObject({ kind: z.literal('repeat'), days: z.number().positive().max(366) }),
  /** Two speak at once for at least this share of the time in which anyone speaks (0–1). */
  z.strictObject({ kind: z.literal('talk-over'), share: z.number().positive().max(1) }),
  /** One of the two speaks at least (`more`) or at most (`less`) this share of the time in which they speak (0–1). */
  z.strictObject({
    kind: z.literal('talk-share'),
    speaker: z.enum(['customer', 'agent']),
    than: z.enum(['more', 'less']),
    share: z.number().min(0).max(1),
  }),
  /** Nobody speaks for at least this share of the call, from the first word to the last (0–1). */
  z.strictObject({ kind: z.literal('silence-share'), share: z.number().positive().max(1) }),
  /** One breaks in on the other at least so often (text/interruptions.ts says what counts). */
  z.strictObject({
    kind: z.literal('interrupted'),
    by: z.enum(['customer', 'agent', 'anyone']),
    times: z.int().min(1).max(100),
  }),
  /** The customer's mean balance of sentiment, −1 (negative) to 1 (positive), is below this. */
  z.strictObject({ kind: z.literal('customer-sentiment'), below: z.number().min(-1).max(1) }),
  z.strictObject({ kind: z.literal('intent'), is: z.array(z.string().min(1)).min(1).max(200) }),
  z.strictObject({ kind: z.literal('queue'), is: z.array(z.string().min(1)).min(1).max(200) }),
  /** The conversation lasted at least (`longer`) or at most (`shorter`) so long. */
  z.strictObject({ kind: z.literal('duration'), than: z.enum(['longer', 'shorter']), seconds }),
]);
export type LeafCondition = z.infer<typeof leafSchema>;

/** All, any or none of several conditions. */
export interface ConditionGroup {
  kind: 'all' | 'any' | 'none';
  of: Condition[];
}
export type Condition = LeafCondition | ConditionGroup;

/** Groups nest a few levels, never without end: what comes in from outside cannot overflow the stack. */
function conditionSchema(depth: number): z.ZodType<Condition> {
  if (depth === 0) return leafSchema;
  const group = z.strictObject({
    kind: z.enum(['all', 'any', 'none']),
    of: z
      .array(conditionSchema(depth - 1))
      .min(1)
      .max(MOST_CONDITIONS),
  });
  return z.union([leafSchema, group]);
}

export const irritantRuleSchema = z.strictObject({
  version: z.literal(RULE_VERSION),
  when: conditionSchema(DEEPEST),
});

/** What makes a call a case of an irritant. */
export interface IrritantRule {
  version: typeof RULE_VERSION;
  when: Condition;
}

function wildcardsStandAtAWordsEnd(text: string): boolean {
  return text.split(/\s+/u).every((word, index) => {
    const bare = index === 0 ? word.replace(/^\*(?=\S{2})/u, '') : word;
    return !bare.includes('*') || /^[^*]{2,}\*$/u.test(bare);
  });
}
