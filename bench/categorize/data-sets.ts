import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stratifiedFolds } from '@/models/linear/stratified-folds';

const DATA = process.env.CALLCAST_DATA ?? '../shared/data';

export interface LabelledText {
  text: string;
  /** `oos`: about none of the intents */
  label: string;
}

/** Where Callcast has to come to: the first bar, and the aim. Shares; recall of texts about none of the intents. */
export interface Bar {
  first: number;
  aim: number;
}

export interface IntentSet {
  name: string;
  /** BCP 47; null: the files do not say */
  language: string;
  train: LabelledText[];
  test: LabelledText[];
  bars: { words: Bar; embeddings?: Bar; outOfScope?: Bar };
}

/** A fifth of every intent is kept aside. */
const FOLDS = 5;

function banking77(): IntentSet | null {
  const rows = read('banking77/train.csv.gz', (text) => parse(text, { columns: true }) as BankingRow[]);
  if (!rows) return null;
  const labels = [...new Set(rows.map(({ category }) => category))];
  const foldOf = stratifiedFolds(
    rows.map(({ category }) => labels.indexOf(category)),
    FOLDS,
    1,
  );
  const part = (kept: boolean) =>
    rows
      .filter((_, row) => (foldOf[row] === 0) === kept)
      .map(({ text, category }) => ({ text, label: category }));
  return {
    name: 'BANKING77, a fifth of its training half',
    language: 'en',
    train: part(false),
    test: part(true),
    bars: { words: { first: 0.91, aim: 0.92 }, embeddings: { first: 0.925, aim: 0.94 } },
  };
}

interface BankingRow {
  text: string;
  category: string;
}

function clinc150(): IntentSet | null {
  const parts = read(
    'clinc150/train_val.json.gz',
    (text) => JSON.parse(text) as Record<string, [string, string][]>,
  );
  if (!parts) return null;
  const labelled = (name: string) => (parts[name] ?? []).map(([text, label]) => ({ text, label }));
  return {
    name: 'CLINC150, its validation part',
    language: 'en',
    train: [...labelled('train'), ...labelled('oos_train')],
    test: [...labelled('val'), ...labelled('oos_val')],
    bars: {
      words: { first: 0.915, aim: 0.95 },
      embeddings: { first: 0.915, aim: 0.95 },
      outOfScope: { first: 0.6, aim: 0.7 },
    },
  };
}

/** Accuracy of the linear support vector machine on MASSIVE's test part, which is the first bar; the aim is 3 points more. */
const MASSIVE = { 'en-US': 0.861, 'nl-NL': 0.864, 'de-DE': 0.836, 'it-IT': 0.847, 'zh-TW': 0.82 };

function massive(locale: keyof typeof MASSIVE): IntentSet | null {
  const rows = read(`massive/${locale}.jsonl.gz`, (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { partition: string; intent: string; utt: string }),
  );
  if (!rows) return null;
  const part = (name: string) =>
    rows
      .filter(({ partition }) => partition === name)
      .map(({ utt, intent }) => ({ text: utt, label: intent }));
  const first = MASSIVE[locale];
  return {
    name: `MASSIVE ${locale}, its development part`,
    language: locale,
    train: part('train'),
    test: part('dev'),
    bars: { words: { first, aim: first + 0.03 } },
  };
}

export const INTENT_SETS: Record<string, () => IntentSet | null> = {
  banking77,
  clinc150,
  'massive-en': () => massive('en-US'),
  'massive-nl': () => massive('nl-NL'),
  'massive-de': () => massive('de-DE'),
  'massive-it': () => massive('it-IT'),
  'massive-zh': () => massive('zh-TW'),
};

function read<Content>(name: string, parsed: (text: string) => Content): Content | null {
  const file = join(DATA, 'intent', name);
  if (existsSync(file)) return parsed(gunzipSync(readFileSync(file)).toString('utf8'));
  console.error(`No ${file}: set CALLCAST_DATA to the folder with the benchmark's data. Left out.`);
  return null;
}
