import type { Language, Transcript, Utterance } from '@/models/text/transcript';
import { findEvidence } from './find-evidence';
import { wordFinder } from './lexicon/word-finder';
import { NEGATIVE, POSITIVE, SENTIMENTS, type Sentiment } from './sentiment';
import type { SentimentReading } from './sentiment-reading';
import type { Probabilities, TextSentiment } from './text-sentiment';

/** Shorter outcries ("no!", "what?") are too little to raise an alert on. */
const LEAST_LETTERS = 8;
/** A trend needs something at the start, in the middle and at the end. */
const LEAST_FOR_TREND = 3;

/** The sentiment of a call. What agents say never counts as the customer's, their apologies neither. */
export async function readSentiment(
  model: TextSentiment,
  { language, utterances }: Transcript,
): Promise<SentimentReading> {
  const heard = await model.classify(utterances.map(({ text }) => ({ text, language })));
  const said = heard.map((probabilities, at) => {
    const { speaker, text } = utterances[at] as Utterance;
    return speaker !== 'customer' && apologizes(text, language)
      ? withoutNegative(probabilities)
      : probabilities;
  });
  const balances = (speaker: string) =>
    said.filter((_, at) => utterances[at]?.speaker === speaker && utterances[at]?.text.trim()).map(balanceOf);
  const customer = balances('customer');
  return {
    utterances: said.map((probabilities, utterance) => ({
      utterance,
      ...verdictOf(probabilities),
      balance: balanceOf(probabilities),
    })),
    customer: meanOf(customer),
    agent: meanOf(balances('agent')),
    trend: trendOf(customer),
    strongNegative: await strongestOf(model, { language, utterances }, said),
  };
}

function apologizes(text: string, language: Language): boolean {
  return wordFinder(language)
    .find(text)
    .some(({ kind }) => kind === 'apology');
}

/** Whoever apologizes for the company names what went wrong; that is no anger of their own. */
function withoutNegative([negative, neutral, positive]: Probabilities): Probabilities {
  return [0, negative + neutral, positive];
}

/** The most likely sentiment of a text, with its probability. */
export function verdictOf(probabilities: Probabilities): { sentiment: Sentiment; score: number } {
  const score = Math.max(...probabilities);
  return { sentiment: SENTIMENTS[probabilities.indexOf(score)] ?? 'neutral', score };
}

function balanceOf(probabilities: Probabilities): number {
  return probabilities[POSITIVE] - probabilities[NEGATIVE];
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function trendOf(customer: readonly number[]): number | null {
  if (customer.length < LEAST_FOR_TREND) return null;
  const third = Math.floor(customer.length / 3);
  const first = meanOf(customer.slice(0, third));
  const last = meanOf(customer.slice(-third));
  return first === null || last === null ? null : last - first;
}

async function strongestOf(
  model: TextSentiment,
  { language, utterances }: Transcript,
  said: readonly Probabilities[],
): Promise<SentimentReading['strongNegative']> {
  let strongest = -1;
  utterances.forEach(({ speaker, text }, at) => {
    if (speaker !== 'customer' || lettersOf(text) < LEAST_LETTERS || !soundsStrong(text, language)) return;
    const negative = (said[at] as Probabilities)[NEGATIVE];
    if (strongest < 0 || negative > (said[strongest] as Probabilities)[NEGATIVE]) strongest = at;
  });
  const score = said[strongest]?.[NEGATIVE] ?? 0;
  if (strongest < 0 || score < model.card.strongNegative) return null;
  const evidence = await findEvidence(model, {
    text: utterances[strongest]?.text ?? '',
    language,
    sentiment: NEGATIVE,
  });
  return { score, evidence: { utterance: strongest, ...evidence } };
}

/**
 * Whether the words themselves are strong: one of anger or of a threat to leave, or two of something bad. A probability
 * alone would raise alerts on calm talk that merely resembles complaints.
 */
function soundsStrong(text: string, language: Language): boolean {
  let bad = 0;
  for (const { kind } of wordFinder(language).find(text)) {
    if (kind === 'rage' || kind === 'escalate') return true;
    if (kind === 'bad' || kind === 'trouble') bad += 1;
  }
  return bad >= 2;
}

/** Characters that do not fill a word's place by themselves count; one of Chinese says as much as two letters. */
function lettersOf(text: string): number {
  return (text.match(/\p{L}/gu)?.length ?? 0) + (text.match(/\p{sc=Han}/gu)?.length ?? 0);
}
