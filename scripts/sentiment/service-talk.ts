import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { WordKind } from '@/models/sentiment/lexicon/emotion-words';
import { wordFinder } from '@/models/sentiment/lexicon/word-finder';
import { type LabelledText, SENTIMENTS, type Sentiment } from '@/models/sentiment/sentiment';
import { LANGUAGES, type Language } from '@/models/text/transcript';
import { readZipped } from './data-sets';

const LOCALES: Record<Language, string> = {
  en: 'en-US',
  nl: 'nl-NL',
  de: 'de-DE',
  it: 'it-IT',
  'zh-TW': 'zh-TW',
  fr: 'fr-FR',
  es: 'es-ES',
};
/** Requests that may well have a feeling in them. */
const FEELING_INTENTS = /^(general_|audio_volume_mute|takeaway_query|social_post|recommendation_)/;
/** What people say to a service: the customer's side of six kinds of service dialogues. */
const DIALOGUES = ['airline', 'fastfood', 'finance', 'insurance', 'media', 'software'];

const FEELINGS: readonly WordKind[] = ['rage', 'bad', 'good', 'great'];

/** Matter-of-fact requests in every language (MASSIVE): what people say when they say nothing of how they feel. */
export function readRequests(perLanguage: number): Map<Language, string[]> {
  return new Map(
    LANGUAGES.map((language) => {
      const lines = readZipped(`intent/massive/${LOCALES[language]}.jsonl.gz`).split('\n').filter(Boolean);
      const texts = lines
        .map((line) => JSON.parse(line) as { intent: string; utt: string })
        .filter(({ intent }) => !FEELING_INTENTS.test(intent))
        .map(({ utt }) => utt);
      return [language, sample(texts, perLanguage)];
    }),
  );
}

/**
 * Customers' turns of service dialogues in English (MultiDoGO, and the insurance calls of DSTC11), those with a word of
 * feeling left out: what is left is what people say when they pay, wait, deny and are transferred, and mean nothing by it.
 */
export function readDialogue(count: number): string[] {
  const crowd = DIALOGUES.flatMap((domain) => {
    const rows = parse(readZipped(`dialogue/multidogo/${domain}-train.tsv.gz`), {
      columns: true,
      delimiter: '\t',
      relax_quotes: true,
      relax_column_count: true,
    }) as Record<string, string>[];
    return rows.map(({ utterance }) => utterance ?? '');
  });
  const calls = readZipped('intent/dstc11/development-utterances.jsonl.gz')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { utterance: string }).utterance);
  return [...calls.filter(isCalm), ...sample(crowd.filter(isCalm), count)];
}

function isCalm(text: string): boolean {
  return wordFinder('en')
    .find(text)
    .every(({ kind }) => kind === null || !FEELINGS.includes(kind));
}

/** So many of the texts, the same ones every time. */
function sample(texts: readonly string[], count: number): string[] {
  const random = seededRandom(7);
  return texts
    .map((text) => ({ text, key: random() }))
    .sort((one, other) => one.key - other.key)
    .slice(0, count)
    .map(({ text }) => text);
}

/** Service talk written and labelled for this project. */
export function readServiceTalk(language: Language): LabelledText[] {
  const file = new URL(`../../models/sentiment/training/service-talk/${language}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { text, label } = JSON.parse(line) as { text: string; label: Sentiment };
      return { text, language, label: SENTIMENTS.indexOf(label) };
    });
}
