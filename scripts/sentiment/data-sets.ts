import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { plainPost } from '@/models/sentiment/plain-post';
import { type LabelledText, SENTIMENTS, type Sentiment } from '@/models/sentiment/sentiment';
import type { Language } from '@/models/text/transcript';

/** Where the labelled texts are; they may not be shipped, so they are no part of the project. */
const DATA = process.env.CALLCAST_DATA ?? '../shared/data';

/** The sets people labelled, by name. */
export interface DataSet {
  name: string;
  language: Language;
  examples: LabelledText[];
}

const TWEETS: Record<string, Language> = {
  english: 'en',
  german: 'de',
  italian: 'it',
  french: 'fr',
  spanish: 'es',
};

/** @throws Error where the data are not there, with where they were looked for */
export function readDataSets(): DataSet[] {
  return [
    { name: 'airline', language: 'en', examples: airline() },
    ...Object.entries(TWEETS).map(([name, language]) => ({
      name: `tweets-${language}`,
      language,
      examples: tweets(name, language),
    })),
    { name: 'hotel', language: 'zh-TW', examples: reviews('ChnSentiCorp_htl_all') },
    { name: 'delivery', language: 'zh-TW', examples: reviews('waimai_10k') },
  ];
}

export function readZipped(path: string): string {
  const file = join(DATA, path);
  if (!existsSync(file)) {
    throw new Error(`${file} is not there: set CALLCAST_DATA to the folder of the data (docs/DATA.md).`);
  }
  return gunzipSync(readFileSync(file)).toString('utf8');
}

function airline(): LabelledText[] {
  const rows = records(readZipped('sentiment/airline-tweets/train.csv.gz'));
  return rows.map((row) => labelled(row.text, 'en', placeOf(row.airline_sentiment)));
}

function tweets(name: string, language: Language): LabelledText[] {
  return readZipped(`sentiment/umsab-xlmt/${name}.tsv.gz`)
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [, label, ...text] = line.split('\t');
      return labelled(text.join(' '), language, placeOf(label));
    });
}

function reviews(name: string): LabelledText[] {
  const rows = records(readZipped(`sentiment/chnsenticorp/${name}.zh-TW-opencc.train.csv.gz`));
  return rows.map(({ review, label }) => labelled(review, 'zh-TW', label === '1' ? 2 : 0));
}

function records(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[];
}

function labelled(text: string | undefined, language: Language, label: number): LabelledText {
  return { text: plainPost(text ?? ''), language, label };
}

function placeOf(label: string | undefined): number {
  const place = SENTIMENTS.indexOf(label as Sentiment);
  if (place < 0) throw new Error(`The data have a label that is none of ${SENTIMENTS.join(', ')}: ${label}.`);
  return place;
}
