import { AppError } from '@/server/errors';
import { type Origin, openText } from '../source/open-source';
import { readRecords } from '../source/read-records';
import type { SourceShape } from '../source/shape';
import { type Line, LineSplitter } from '../source/split-lines';
import { lineProblem, type RecordProblem, type SourceRecord } from '../source/tokenize';
import { isObject } from './parts/named-values';

/** A line, row or object of a file of texts. */
export interface TextRecord {
  /** from 1; of a JSON array the place in it */
  line: number;
  lastLine: number;
  raw: string;
  /** null when it cannot be read */
  object: Record<string, unknown> | null;
  problem: RecordProblem | null;
}

export interface OpenTexts {
  batches: AsyncGenerator<TextRecord[]>;
  bytesRead(): number;
}

/** A call in one line may be long; so long that it is no call, never. */
const LONGEST_LINE = 16 * 1024 * 1024;
/** A file of one JSON document is read as a whole. */
const LONGEST_DOCUMENT = 64 * 1024 * 1024;

const NO_OBJECT: RecordProblem = {
  reason: 'The line is not one JSON object.',
  hint: 'Each line is a whole object: {"call_id": "C-1", "speaker": "customer", "text": "…"}.',
};

/** What a file of texts holds, in its order; memory does not grow with the file, a single JSON document apart. */
export async function readTexts(origin: Origin, shape: SourceShape): Promise<OpenTexts> {
  if (shape.format === 'delimited') {
    const { batches, bytesRead } = await readRecords(origin, shape);
    return { batches: rows(batches, shape.columns), bytesRead };
  }
  const { chunks, bytesRead } = await openText(origin, shape.encoding);
  return { batches: shape.format === 'jsonl' ? lines(chunks) : document(chunks), bytesRead };
}

async function* rows(
  batches: AsyncGenerator<SourceRecord[]>,
  columns: readonly string[],
): AsyncGenerator<TextRecord[]> {
  for await (const batch of batches) {
    yield batch.map(({ line, raw, cells, problem }) => ({
      line,
      lastLine: line + (raw.match(/\n/g)?.length ?? 0),
      raw,
      object: problem ? null : Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
      problem,
    }));
  }
}

async function* lines(chunks: AsyncGenerator<string>): AsyncGenerator<TextRecord[]> {
  const splitter = new LineSplitter(LONGEST_LINE);
  for await (const chunk of chunks) {
    const records = splitter.push(chunk).flatMap(recordOf);
    if (records.length > 0) yield records;
  }
  yield splitter.end().flatMap(recordOf);
}

function recordOf(line: Line): TextRecord[] {
  const { text: raw } = line;
  if (raw.trim() === '') return [];
  const problem = lineProblem(line);
  const object = problem ? null : parsed(raw);
  const place = { line: line.line, lastLine: line.line, raw };
  return [{ ...place, object, problem: problem ?? (object ? null : NO_OBJECT) }];
}

/** @returns null for what is no JSON object */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

async function* document(chunks: AsyncGenerator<string>): AsyncGenerator<TextRecord[]> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > LONGEST_DOCUMENT) {
      throw new AppError('too_large', 'The file is one JSON document of more than 64 million characters.', {
        hint: "Turn it into JSON lines, for example with: jq -c '.[]' file.json > file.jsonl",
      });
    }
  }
  const value = parsedDocument(text);
  if (!Array.isArray(value)) {
    yield [{ line: 1, lastLine: 1, raw: text, object: isObject(value) ? value : null, problem: null }];
    return;
  }
  yield value.map((item: unknown, index) => ({
    line: index + 1,
    lastLine: index + 1,
    raw: JSON.stringify(item),
    object: isObject(item) ? item : null,
    problem: isObject(item) ? null : NO_OBJECT,
  }));
}

/** @throws AppError `invalid_input`; what the engine says quotes the text, so only where it stands is told */
function parsedDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const position = /position (\d+)/.exec(thrown instanceof Error ? thrown.message : '')?.[1];
    throw new AppError(
      'invalid_input',
      `The file is no sound JSON${position ? `: it breaks at character ${Number(position) + 1}` : ''}.`,
      { hint: 'It may have been cut off; fetch it again.' },
    );
  }
}
