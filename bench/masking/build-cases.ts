// Makes models/pii/cases/<language>.jsonl of the hand-written lines and templates in models/pii/cases/source:
//   npx tsx bench/masking/build-cases.ts
// Every template five times with other values, every fourth of those once more as a speech recognizer writes it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { MaskingCase } from '@/models/pii/masking-case';
import type { Language } from '@/models/text/transcript';
import { asRecognized } from './as-recognized';
import { fillTemplate } from './fill-template';
import { readMarked } from './read-marked';
import { GERMAN } from './values/de';
import { ENGLISH } from './values/en';
import { ITALIAN } from './values/it';
import { DUTCH } from './values/nl';
import type { SlotValues } from './values/slot-values';
import { TAIWANESE_MANDARIN } from './values/zh-tw';

const VALUES: Partial<Record<Language, SlotValues>> = {
  en: ENGLISH,
  nl: DUTCH,
  de: GERMAN,
  it: ITALIAN,
  'zh-TW': TAIWANESE_MANDARIN,
};
const REPEATS = 5;
const folder = fileURLToPath(new URL('../../models/pii/cases/', import.meta.url));

for (const [language, values] of Object.entries(VALUES) as [Language, SlotValues][]) {
  const cases = (['dev', 'test'] as const).flatMap((half) => [
    ...fromTemplates(language, half, values),
    ...byHand(language, half),
  ]);
  const spans = cases.reduce((sum, one) => sum + one.spans.length, 0);
  writeFileSync(`${folder}${language}.jsonl`, `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`);
  console.log(`${language}: ${cases.length} cases, ${spans} spans`);
}

function fromTemplates(language: Language, half: 'dev' | 'test', values: SlotValues): MaskingCase[] {
  const random = seededRandom(half === 'dev' ? 1 : 2);
  return linesOf(`${language}.${half}.txt`).flatMap((template, index) =>
    Array.from({ length: REPEATS }, (_, repeat): MaskingCase => {
      const marked = readMarked(fillTemplate(template, values, random));
      const id = `${language}-${half}-t${index + 1}-${repeat + 1}`;
      const one: MaskingCase = { id, language, half, kind: 'template', ...marked };
      return repeat === REPEATS - 1 ? asRecognized(one) : one;
    }),
  );
}

function byHand(language: Language, half: 'dev' | 'test'): MaskingCase[] {
  return linesOf(`${language}.adversarial-${half}.txt`).map((line, index) => ({
    id: `${language}-${half}-a${index + 1}`,
    language,
    half,
    kind: 'adversarial',
    ...readMarked(line),
  }));
}

function linesOf(name: string): string[] {
  return readFileSync(`${folder}source/${name}`, 'utf8').trim().split('\n');
}
