import { readFileSync } from 'node:fs';
import { type LabelledText, SENTIMENTS, type Sentiment } from '@/models/sentiment/sentiment';
import type { Language } from '@/models/text/transcript';

const CASES: readonly Language[] = ['nl', 'en', 'de', 'it', 'zh-TW'];

/** Utterances of calls, written and labelled by hand; no model was trained on them. */
export function readServiceCases(): { language: Language; examples: LabelledText[] }[] {
  return CASES.map((language) => {
    const file = new URL(`../../models/sentiment/service-cases/${language}.jsonl`, import.meta.url);
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const examples = lines.map((line) => {
      const { text, label } = JSON.parse(line) as { text: string; label: Sentiment };
      return { text, language, label: SENTIMENTS.indexOf(label) };
    });
    return { language, examples };
  });
}
