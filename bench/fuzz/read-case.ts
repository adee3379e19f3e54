import { AppError } from '@/server/errors';
import { compileCalls } from '@/server/ingest/mapping/compile-calls';
import { compileIntervals } from '@/server/ingest/mapping/compile-intervals';
import { type RecognizedFile, recognize } from '@/server/ingest/recognize';
import { RowProblem } from '@/server/ingest/row-problem';
import { readRecords } from '@/server/ingest/source/read-records';
import { collectorOf } from '@/server/ingest/transcripts/collect-calls';
import { fileStem } from '@/server/ingest/transcripts/file-stem';
import { isProblem } from '@/server/ingest/transcripts/incoming-call';
import { TextRules } from '@/server/ingest/transcripts/parts/text-rules';
import { readTexts } from '@/server/ingest/transcripts/text-records';

const SITE = {
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2026-11-01T00:00:00Z'),
};

/** What came of a file: how it was recognized, and how many of its records are good. */
export interface ReadCase {
  format: string;
  good: number;
  bad: number;
  /** refused as a whole, or from somewhere on, with a sentence */
  refused: boolean;
}

/**
 * Reads a file as a delivery does, up to the stores.
 * @throws Error what no user may ever see: any error but AppError and RowProblem, or lines that do not go up
 */
export async function readCase(path: string, name: string): Promise<ReadCase> {
  const result: ReadCase = { format: 'none', good: 0, bad: 0, refused: false };
  try {
    const found = await recognize({ path, sealed: false }, name);
    result.format = found.name;
    if (found.kind === 'recording') return result;
    if (!(found.confidence >= 0 && found.confidence <= 1)) throw new Error(`confidence ${found.confidence}`);
    await (found.mapping.kind === 'transcripts'
      ? readCalls(path, name, found, result)
      : readRows(path, found, result));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.message === '') throw error;
    result.refused = true;
  }
  return result;
}

async function readRows(path: string, { shape, mapping }: RecognizedFile, result: ReadCase): Promise<void> {
  if (mapping.kind === 'transcripts') return;
  const convert =
    mapping.kind === 'calls'
      ? compileCalls(mapping, shape.columns, SITE)
      : compileIntervals(mapping, shape.columns, SITE);
  const { batches, bytesRead } = await readRecords({ path, sealed: false }, shape);
  let last = 0;
  for await (const records of batches) {
    for (const { line, cells, problem, raw } of records) {
      if (!(line > last)) throw new Error(`line ${line} after ${last}`);
      if (typeof raw !== 'string') throw new Error('a row without what it came as');
      last = line;
      const good = problem === null && isGood(() => convert(cells));
      if (good) result.good += 1;
      else result.bad += 1;
    }
  }
  if (!(bytesRead() >= 0)) throw new Error(`${bytesRead()} bytes read`);
}

function isGood(convert: () => unknown): boolean {
  try {
    convert();
    return true;
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return false;
  }
}

async function readCalls(
  path: string,
  name: string,
  { shape, mapping }: RecognizedFile,
  result: ReadCase,
): Promise<void> {
  if (mapping.kind !== 'transcripts') return;
  const collector = collectorOf(await TextRules.open(mapping, SITE, fileStem(name)));
  const { batches } = await readTexts({ path, sealed: false }, shape);
  let last = 0;
  const take = (units: ReturnType<typeof collector.push>) => {
    for (const { firstLine, lastLine, call } of units) {
      if (!(firstLine > last && lastLine >= firstLine)) throw new Error(`lines ${firstLine} after ${last}`);
      last = lastLine;
      if (isProblem(call)) result.bad += 1;
      else result.good += 1;
    }
  };
  for await (const records of batches) take(collector.push(records));
  take(collector.end());
}
