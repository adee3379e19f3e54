import type { MaskingCase } from '@/models/pii/masking-case';
import { type MaskingScore, scoreMasking } from '@/models/pii/score-masking';
import { typeNamed } from '@/models/pii/type-named';
import { AppError } from '@/server/errors';
import type { Outcome } from '../command';
import { textTable } from '../forecasting/text-table';
import { callsOfFile } from './calls-of-file';
import { languageOf } from './language-of';

/**
 * Masks texts whose personal data is marked, and counts what was found. Spans are characters (UTF-16) of the text, or of
 * the utterance they name; types are Callcast's or those of other tools (PERSON, PHONE_NUMBER, …).
 */
export async function evaluateMasking(options: { input: string; language: string }): Promise<Outcome> {
  const cases: MaskingCase[] = [];
  for await (const call of callsOfFile(options.input)) {
    const spans = call.spans.map(({ type, ...place }) => ({ ...place, type: typeNamed(type) }));
    const id = String(call.id ?? cases.length + 1);
    const language = await languageOf(call, options.language);
    cases.push({ id, language, half: 'test', kind: 'adversarial', utterances: call.utterances, spans });
  }
  if (!cases.some(({ spans }) => spans.length > 0)) {
    throw new AppError('invalid_input', 'No line marks any personal data.', {
      hint: 'Each line is {"text": …, "spans": [{"start": 0, "end": 4, "type": "NAME"}]}.',
    });
  }
  const languages = [...new Set(cases.map(({ language }) => language))].sort();
  const rows = languages.flatMap((language) =>
    rowsOf(
      language,
      cases.filter((one) => one.language === language),
    ),
  );
  const all = languages.length > 1 ? rowsOf('all', cases).slice(-1) : [];
  return { text: table([...rows, ...all]), data: { cases: cases.length, rows: [...rows, ...all] } };
}

interface Row extends MaskingScore {
  language: string;
  type: string;
}

function rowsOf(language: string, cases: readonly MaskingCase[]): Row[] {
  const { types, total } = scoreMasking(cases);
  const rows = [...types]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, score]) => ({ language, type, ...score }));
  return [...rows, { language, type: 'total', ...total }];
}

function table(rows: readonly Row[]): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
  return textTable(
    ['language', 'type', 'spans', 'recall', 'covered', 'exact', 'masks', 'precision'],
    rows.map(({ language, type, expected, hit, covered, exact, found, right }) => [
      language,
      type,
      String(expected),
      share(hit, expected),
      share(covered, expected),
      share(exact, expected),
      String(found),
      share(right, found),
    ]),
  );
}
