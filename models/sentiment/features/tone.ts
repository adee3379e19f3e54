import { FOLDED, KIND, LETTER, UNSPACED } from '@/models/text/characters';
import type { Language } from '@/models/text/transcript';
import { TYPED_EMOTICONS } from '../lexicon/emoticons';
import { WORD_KINDS, type WordKind } from '../lexicon/emotion-words';
import { type FoundWord, wordFinder } from '../lexicon/word-finder';

/** Kinds that stand for a feeling, and how strongly, for the sums. */
const FEELINGS = {
  rage: -2,
  bad: -1,
  trouble: -0.7,
  escalate: -0.7,
  good: 1,
  great: 2,
  courtesy: 0.3,
} as const satisfies Partial<Record<WordKind, number>>;
type Feeling = keyof typeof FEELINGS;
const FEELING_KINDS = Object.keys(FEELINGS) as Feeling[];
/** What a denied feeling is worth: "not good" is nearly bad, "not bad" only a little good. */
const DENIED_GOOD = -0.8;
const DENIED_BAD = 0.3;
/** A denial reaches so many words on; more where every character counts as one. */
const DENIAL_REACH = 3;
const DENIAL_REACH_UNSPACED = 4;

const WAYS = ['said', 'strong', 'weak'] as const;
const SUMS = [
  'positive',
  'negative',
  'net',
  'mean',
  'blank',
  'mixed',
  'only-positive',
  'only-negative',
  'after-but',
  'first',
  'last',
] as const;
const SHAPES = [
  'exclamation',
  'question',
  'ellipsis',
  'length',
  'capitals',
  'link',
  'handle',
  'hashtag',
  'forwarded',
  'stretched',
  'numbers',
  'quote',
] as const;

/** What the features of tone are called, in their order: the same in every language. */
export const TONE_FEATURES: readonly string[] = [
  ...WORD_KINDS.map((kind) => `kind:${kind}`),
  ...WAYS.flatMap((way) => FEELING_KINDS.flatMap((kind) => [`${way}:${kind}`, `${way}:${kind}-denied`])),
  ...SUMS.map((sum) => `sum:${sum}`),
  ...SHAPES.map((shape) => `shape:${shape}`),
];
const PLACE = new Map(TONE_FEATURES.map((name, place) => [name, place]));
const placeOf = (name: string) => PLACE.get(name) as number;
const KIND_PLACE = new Map(WORD_KINDS.map((kind) => [kind, placeOf(`kind:${kind}`)]));
const WAY_PLACE = Object.fromEntries(
  WAYS.map((way) => [way, new Map(FEELING_KINDS.map((kind) => [kind as string, placeOf(`${way}:${kind}`)]))]),
) as Record<(typeof WAYS)[number], Map<string, number>>;
const FIRST_SUM = placeOf('sum:positive');
const FIRST_SHAPE = placeOf('shape:exclamation');
/** Keeps the features of tone about as long as the n-grams, which have length 1. */
const SCALE = 0.5;

/**
 * What a text's words of emotion and its signs say, as numbers that mean the same in every language: how many of each
 * kind, denied or not, strengthened or not, what the balance is, how it ends. Written into `tone` (TONE_FEATURES.length).
 */
export function readTone(text: string, language: Language, tone: Float32Array): void {
  tone.fill(0);
  const found = wordFinder(language).find(text);
  const reach = language === 'zh-TW' ? DENIAL_REACH_UNSPACED : DENIAL_REACH;
  const feelings = countKinds(found, reach, tone);
  countTyped(text, tone, feelings);
  for (let place = 0; place < FIRST_SUM; place += 1) tone[place] = Math.log1p(tone[place] as number);
  sumUp(feelings, tone);
  readShape(text, tone);
  for (let place = 0; place < tone.length; place += 1) tone[place] = (tone[place] as number) * SCALE;
}

interface Feelings {
  /** Strength of each feeling in its order. */
  strengths: number[];
  /** How many of them came before the last "but"; −1 where there is none. */
  beforeBut: number;
}

function countKinds(found: readonly FoundWord[], reach: number, tone: Float32Array): Feelings {
  const feelings: Feelings = { strengths: [], beforeBut: -1 };
  const last: Partial<Record<WordKind, number>> = {};
  const since = (kind: WordKind, word: FoundWord) =>
    word.firstWord - (last[kind] ?? Number.NEGATIVE_INFINITY);
  for (const word of found) {
    const { kind } = word;
    if (kind === null) {
      last.not = Number.NEGATIVE_INFINITY;
      continue;
    }
    add(tone, KIND_PLACE.get(kind) as number);
    last[kind] = word.lastWord;
    if (kind === 'but') feelings.beforeBut = feelings.strengths.length;
    if (!isFeeling(kind)) continue;
    const denied = since('not', word) < reach ? 1 : 0;
    add(tone, (WAY_PLACE.said.get(kind) as number) + denied);
    if (since('very', word) < 2) add(tone, (WAY_PLACE.strong.get(kind) as number) + denied);
    if (since('little', word) < 2) add(tone, (WAY_PLACE.weak.get(kind) as number) + denied);
    feelings.strengths.push(strengthOf(kind, denied === 1));
  }
  return feelings;
}

function strengthOf(kind: Feeling, denied: boolean): number {
  if (!denied) return FEELINGS[kind];
  return FEELINGS[kind] > 0 ? DENIED_GOOD : DENIED_BAD;
}

function isFeeling(kind: WordKind): kind is Feeling {
  return kind in FEELINGS;
}

function add(tone: Float32Array, place: number): void {
  tone[place] = (tone[place] as number) + 1;
}

/** Emoticons made of signs need one of these. */
const MAYBE_TYPED = /[:;=<>^_]|x+d|T\.T/i;

function countTyped(text: string, tone: Float32Array, { strengths }: Feelings): void {
  for (const { kind, form } of TYPED_EMOTICONS) {
    if (!MAYBE_TYPED.test(text)) return;
    const count = text.match(form)?.length ?? 0;
    for (let at = 0; at < count; at += 1) {
      add(tone, KIND_PLACE.get(kind) as number);
      if (isFeeling(kind)) {
        add(tone, WAY_PLACE.said.get(kind) as number);
        strengths.push(FEELINGS[kind]);
      }
    }
  }
}

function sumUp({ strengths, beforeBut }: Feelings, tone: Float32Array): void {
  let positive = 0;
  let negative = 0;
  for (const strength of strengths) {
    if (strength > 0) positive += strength;
    else negative -= strength;
  }
  const all = positive + negative;
  const after = beforeBut < 0 ? [] : strengths.slice(beforeBut);
  const values = [
    Math.log1p(positive),
    Math.log1p(negative),
    within(positive - negative, 3) / 2,
    all > 0 ? (positive - negative) / all : 0,
    strengths.length === 0 ? 1 : 0,
    positive > 0 && negative > 0 ? 1 : 0,
    positive > 0 && negative === 0 ? 1 : 0,
    negative > 0 && positive === 0 ? 1 : 0,
    within(
      after.reduce((sum, strength) => sum + strength, 0),
      2,
    ) / 2,
    (strengths[0] ?? 0) / 2,
    (strengths.at(-1) ?? 0) / 2,
  ];
  tone.set(values, FIRST_SUM);
}

function within(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function readShape(text: string, tone: Float32Array): void {
  const { exclamations, questions, letters, capitals, handles, hashtags, numbers } = countSigns(text);
  const values = [
    Math.log1p(exclamations),
    Math.log1p(questions),
    text.includes('...') || text.includes('…') ? 1 : 0,
    Math.log1p(text.length) / 5,
    letters === 0 ? 0 : capitals / letters,
    /https?\b|www\./.test(text) ? 1 : 0,
    Math.min(2, handles) / 2,
    Math.min(3, hashtags) / 3,
    text.startsWith('RT ') ? 1 : 0,
    /(\p{L})\1{2,}/u.test(text) ? 1 : 0,
    Math.min(3, numbers) / 3,
    text.includes('"') ? 1 : 0,
  ];
  tone.set(values, FIRST_SHAPE);
}

const ZERO = 0x30;

/** One walk over the text; numbers are runs of digits, a handle is an at sign before a letter or digit. */
function countSigns(text: string) {
  const counts = {
    exclamations: 0,
    questions: 0,
    letters: 0,
    capitals: 0,
    handles: 0,
    hashtags: 0,
    numbers: 0,
  };
  let inNumber = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = KIND[unit];
    const folded = FOLDED[unit] as number;
    const isDigit = kind === LETTER && folded === ZERO;
    if (isDigit && !inNumber) counts.numbers += 1;
    inNumber = isDigit;
    if (kind === LETTER || kind === UNSPACED) {
      if (isDigit) continue;
      counts.letters += 1;
      if (folded !== unit) counts.capitals += 1;
    } else countSign(text, at, folded, counts);
  }
  return counts;
}

function countSign(
  text: string,
  at: number,
  folded: number,
  counts: { exclamations: number; questions: number; handles: number; hashtags: number },
): void {
  const sign = String.fromCharCode(folded);
  if (sign === '!') counts.exclamations += 1;
  else if (sign === '?') counts.questions += 1;
  else if (sign === '#') counts.hashtags += 1;
  else if (sign === '@' && KIND[text.charCodeAt(at + 1)] === LETTER) counts.handles += 1;
}
