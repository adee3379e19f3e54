// How much personal data is found, and how much is masked needlessly, by language and type, on the test half of the cases
// in models/pii/cases, and on real customer turns where CALLCAST_DATA has them. Nobody looked at what was missed in the
// test half; the detectors were worked on after its figures were first seen, and FIRST_RUN keeps what they were then.
//   npx tsx bench/masking.ts [--half test|dev] [--failures] [--write]
// --write puts the figures into models/pii/measured.json, which Settings, Privacy shows. The table is Markdown for docs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { MaskingCase } from '@/models/pii/masking-case';
import { type MaskingScore, scoreMasking } from '@/models/pii/score-masking';
import { measureMultidogo } from './masking/multidogo';
import { measureSpeed } from './masking/speed';

const LANGUAGES = ['en', 'nl', 'de', 'it', 'zh-TW'] as const;
const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'test' },
    failures: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
/** Share found in the test half when it was run for the first time. */
const FIRST_RUN = { en: 0.958, nl: 0.93, de: 0.989, it: 0.967, 'zh-TW': 0.962 };
const folder = fileURLToPath(new URL('../models/pii/', import.meta.url));

interface Measured extends MaskingScore {
  language: string;
  type: string;
}

const rows: Measured[] = [];
let cases = 0;
for (const language of LANGUAGES) {
  const some = casesOf(language);
  cases += some.length;
  const { types, total, failures } = scoreMasking(some);
  for (const [type, score] of [...types].sort(([a], [b]) => a.localeCompare(b)))
    rows.push({ language, type, ...score });
  rows.push({ language, type: 'total', ...total });
  if (values.failures)
    for (const one of failures) console.error(`${one.kind} ${one.type} <${one.text}> ${one.id}`);
}
console.log(`| language | type | spans | recall | nothing left readable | exact | masks | precision |
|---|---|---|---|---|---|---|---|`);
for (const row of rows) console.log(line(row));
const real = measureMultidogo();
if (real) {
  console.log('\n| MultiDoGO slot (real customer turns, English) | spans | recall |\n|---|---|---|');
  for (const { slot, spans, hit } of real) console.log(`| ${slot} | ${spans} | ${share(hit, spans)} |`);
}
const speed = measureSpeed();
console.log(`\n${speed.callsPerSecond} calls of 40 turns a second on one core.`);
if (values.write) {
  const measured = {
    cases,
    rows,
    firstRun: FIRST_RUN,
    real: real ?? [],
    callsPerSecond: speed.callsPerSecond,
  };
  writeFileSync(`${folder}measured.json`, `${JSON.stringify(measured, null, 2)}\n`);
}

function casesOf(language: string): MaskingCase[] {
  return readFileSync(`${folder}cases/${language}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as MaskingCase)
    .filter(({ half }) => half === values.half);
}

function line({ language, type, expected, hit, covered, exact, found, right }: Measured): string {
  const cells = [
    language,
    type,
    expected,
    share(hit, expected),
    share(covered, expected),
    share(exact, expected),
  ];
  return `| ${[...cells, found, share(right, found)].join(' | ')} |`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}
