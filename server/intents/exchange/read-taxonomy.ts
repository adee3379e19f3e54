import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { unguarded } from '@/server/csv/spreadsheet-guard';
import { AppError } from '@/server/errors';
import {
  CSV_COLUMNS,
  type ExchangeFormat,
  type FileIntent,
  type fileIntent,
  type TaxonomyFile,
  taxonomyFile,
} from './taxonomy-file';

const HINT = `A CSV file has the columns ${CSV_COLUMNS.join(', ')}; only code is needed. A JSON file looks like {"version": 1, "intents": [{"code": "invoice", "name": "Invoice", "examples": ["my bill is wrong"]}]}.`;

/**
 * A taxonomy out of the text of a file.
 * @throws AppError `invalid_input` that says what is wrong where
 */
export function readTaxonomy(content: string, format: ExchangeFormat): TaxonomyFile {
  const raw = format === 'json' ? readJson(content) : { version: 1, intents: readCsv(content) };
  const result = taxonomyFile.safeParse(raw);
  if (!result.success) throw refused(z.prettifyError(result.error));
  const codes = new Set<string>();
  for (const { code } of result.data.intents) {
    if (codes.has(code)) throw refused(`The code ${code} occurs twice.`);
    codes.add(code);
  }
  return result.data;
}

function readJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (cause) {
    throw refused('The file is not JSON.', cause);
  }
}

function readCsv(content: string): z.input<typeof fileIntent>[] {
  const intents = new Map<string, z.input<typeof fileIntent> & { examples: FileIntent['examples'] }>();
  for (const [index, cells] of csvRecords(content).entries()) {
    const cell = (column: (typeof CSV_COLUMNS)[number]) => unguarded(cells[column]?.trim() ?? '');
    const code = cell('code');
    if (code === '') throw refused(`Line ${index + 2}: the code is missing.`);
    const known = intents.get(code);
    const name = cell('name');
    const description = cell('description');
    const intent = known ?? {
      code,
      ...(name ? { name } : {}),
      ...(description ? { description } : {}),
      ...('parent' in cells ? { parent: cell('parent') || null } : {}),
      examples: [],
    };
    intents.set(code, intent);
    const text = cell('example');
    if (text) intent.examples.push({ text, language: cell('language') });
  }
  return [...intents.values()];
}

function csvRecords(content: string): Record<string, string | undefined>[] {
  try {
    const records: Record<string, string>[] = parse(content, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return records;
  } catch (cause) {
    throw refused(cause instanceof Error ? cause.message : 'The file is not CSV.', cause);
  }
}

function refused(message: string, cause?: unknown): AppError {
  return new AppError('invalid_input', message, { hint: HINT, cause });
}
