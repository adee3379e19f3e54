import { AppError } from '@/server/errors';
import { type Origin, openText } from '../source/open-source';
import { type OpenItems, readObjects } from '../source/read-objects';
import { readTable } from '../source/read-table';
import type { SourceShape } from '../source/shape';
import type { RecordProblem, SourceRecord } from '../source/tokenize';
import type { OpenedVcon } from './parts/vcon-opened';

/** A line, row or object of a file of texts. */
export interface TextRecord {
  /** from 1; of a JSON array the place in it */
  line: number;
  lastLine: number;
  raw: string;
  /** null when it cannot be read */
  object: Record<string, unknown> | null;
  problem: RecordProblem | null;
  /** of a vCon: what had to be done before it could be read (open-vcons.ts) */
  opened?: OpenedVcon;
}

export interface OpenTexts {
  batches: AsyncGenerator<TextRecord[]>;
  bytesRead(): number;
}

/** In characters: a day of subtitles is a tenth of it. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * What a file of texts holds, in its order, with memory for a few records; a file of lines of text is one record.
 * @param mostLooked of such a file only so many characters, to its last whole line; default all
 */
export async function readTexts(
  origin: Origin,
  shape: SourceShape,
  mostLooked = Number.POSITIVE_INFINITY,
): Promise<OpenTexts> {
  switch (shape.format) {
    case 'text': {
      const { chunks, bytesRead } = await openText(origin, shape.encoding);
      return { batches: wholeText(chunks, mostLooked), bytesRead };
    }
    case 'delimited':
    case 'xlsx':
    case 'parquet': {
      const { batches, bytesRead } = await readTable(origin, shape);
      return { batches: rows(batches, shape.columns), bytesRead };
    }
    default: {
      const { batches, bytesRead } = await readObjects(origin, shape);
      return { batches: objects(batches), bytesRead };
    }
  }
}

async function* objects(batches: OpenItems['batches']): AsyncGenerator<TextRecord[]> {
  for await (const items of batches) yield items.map((item) => ({ ...item, lastLine: item.line }));
}

async function* wholeText(chunks: AsyncGenerator<string>, mostLooked: number): AsyncGenerator<TextRecord[]> {
  let raw = '';
  for await (const chunk of chunks) {
    raw += chunk;
    if (raw.length > mostLooked) {
      raw = raw.slice(0, raw.lastIndexOf('\n', mostLooked) + 1 || mostLooked);
      break;
    }
    if (raw.length > LONGEST_TEXT) {
      throw new AppError('too_large', 'The file is one text of more than 16 million characters.', {
        hint: 'A file of subtitles or of "Speaker: text" holds one call; cut it into calls.',
      });
    }
  }
  yield [{ line: 1, lastLine: raw.split('\n').length, raw, object: null, problem: null }];
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
