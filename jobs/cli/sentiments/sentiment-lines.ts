import { findEvidence } from '@/models/sentiment/find-evidence';
import { plainPost } from '@/models/sentiment/plain-post';
import { verdictOf } from '@/models/sentiment/read-sentiment';
import { SENTIMENTS } from '@/models/sentiment/sentiment';
import type { SentimentModel } from '@/models/sentiment/sentiment-model';
import type { Probabilities } from '@/models/sentiment/text-sentiment';
import type { Language } from '@/models/text/transcript';
import { inChunks } from '../categorizing/in-chunks';
import { readTexts, type TextRow } from '../categorizing/read-texts';
import { languagesOf } from './language-option';
import type { CallRow } from './read-calls';

/** What is written of each text of a file. */
export async function* textLines(
  model: SentimentModel,
  input: string,
  option: Language | null,
): AsyncGenerator<object> {
  for await (const chunk of inChunks(readTexts(input, false))) {
    const rows = chunk.map((row) => ({ ...row, text: plainPost(row.text) }));
    const languages = languagesOf(rows, option);
    const texts = rows.map(({ text }, at) => ({ text, language: languages[at] ?? 'en' }));
    const said = await model.classify(texts);
    for (const [at, row] of rows.entries()) {
      yield await lineOf(model, row, texts[at]?.language ?? 'en', said[at] as Probabilities);
    }
  }
}

/** What is written of each call of a file: its reading, with the call's own id. */
export async function* callLines(
  model: SentimentModel,
  calls: AsyncIterable<CallRow>,
): AsyncGenerator<object> {
  for await (const { id, transcript } of calls) {
    const reading = await model.read(transcript);
    const alert = reading.strongNegative;
    const said = alert ? (transcript.utterances[alert.evidence.utterance]?.text ?? '') : '';
    yield {
      ...(id === null ? {} : { id }),
      language: transcript.language,
      ...reading,
      strongNegative: alert && {
        ...alert,
        evidence: { ...alert.evidence, text: said.slice(alert.evidence.start, alert.evidence.end) },
      },
    };
  }
}

async function lineOf(
  model: SentimentModel,
  { id, text, label: expected }: TextRow,
  language: Language,
  probabilities: Probabilities,
): Promise<object> {
  const { sentiment, score } = verdictOf(probabilities);
  const place = SENTIMENTS.indexOf(sentiment);
  const span =
    sentiment === 'neutral' ? null : await findEvidence(model, { text, language, sentiment: place });
  return {
    ...(id === null ? {} : { id }),
    text,
    ...(expected === null ? {} : { expected }),
    label: sentiment,
    score: rounded(score),
    probabilities: Object.fromEntries(
      SENTIMENTS.map((name, at) => [name, rounded(probabilities[at] as number)]),
    ),
    language,
    evidence: span && { start: span.start, end: span.end, text: text.slice(span.start, span.end) },
  };
}

function rounded(probability: number): number {
  return Number(probability.toFixed(4));
}
