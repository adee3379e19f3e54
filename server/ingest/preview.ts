import path from 'node:path';
import type { CallRecord } from '@/server/calls/call-record';
import { AppError } from '@/server/errors';
import type { DeliveryMapping } from './delivery-mapping';
import type { IntervalVolume } from './interval-volume';
import { type ConvertRow, compileCalls, type MappingSite } from './mapping/compile-calls';
import { compileIntervals } from './mapping/compile-intervals';
import type { Mapping } from './mapping/mapping';
import { type RecognizedFile, recognize } from './recognize';
import { RowProblem } from './row-problem';
import type { Origin } from './source/open-source';
import { readRecords } from './source/read-records';
import type { ShapeOverrides, SourceShape } from './source/shape';
import type { SourceRecord } from './source/tokenize';
import { previewTexts } from './transcripts/preview-texts';
import type { TextPreview } from './transcripts/text-preview';

export interface PreviewRow {
  line: number;
  cells: string[];
  /** What would be stored; null when the row would go to quarantine. */
  stored: Record<string, unknown> | null;
  problem: { field: string; reason: string; hint: string } | null;
}

export interface Preview {
  shape: SourceShape;
  mapping: DeliveryMapping;
  /** what the file is, and how sure that is */
  recognized: Pick<RecognizedFile, 'name' | 'title' | 'confidence' | 'why' | 'others'>;
  /** name of the preset that was recognised; null when the mapping was guessed or given */
  preset: string | null;
  /** 0 to 1 by field, where the mapping was guessed */
  confidence: Record<string, number>;
  rows: PreviewRow[];
  /** of the rows looked at */
  good: number;
  bad: number;
  /** the different words in each column, where they are few */
  words: Record<string, string[]>;
  /** of a file of texts, which has no rows */
  texts: TextPreview | null;
}

export interface PreviewInput {
  origin: Origin;
  site: MappingSite;
  overrides?: ShapeOverrides;
  kind?: DeliveryMapping['kind'];
  /** name of a format: a person says what the file is */
  format?: string;
  mapping?: DeliveryMapping;
  /** with it, calls that are known already are told from others */
  siteId?: number;
  /** default: that of the origin's path */
  fileName?: string;
}

const LOOKED_AT = 1000;
const SHOWN = 20;
const MOST_WORDS = 30;

/**
 * What would come of a file, from its first rows; nothing is stored.
 * @throws AppError `invalid_input` when it cannot be read at all, is of no format that is known, or lacks columns of the
 * mapping
 */
export async function previewSource(input: PreviewInput): Promise<Preview> {
  const { origin, overrides, kind, format, mapping, fileName = path.basename(origin.path) } = input;
  const found = await recognize(origin, fileName, overrides, { kind, format, mapping });
  if (found.kind === 'recording') throw isRecording(found.why);
  const { name, title, confidence, why, others, shape, preset } = found;
  const recognized = { name, title, confidence, why, others };
  if (found.mapping.kind === 'transcripts') {
    const { siteId = null, site } = input;
    const source = { origin, fileName, shape, mapping: found.mapping, siteId, site };
    const { good, bad, ...texts } = await previewTexts(source);
    const nothing = { confidence: {}, rows: [], words: {} };
    return { shape, mapping: found.mapping, preset, recognized, ...nothing, good, bad, texts };
  }
  const rows = await previewRows(origin, shape, found.mapping, input.site);
  return {
    shape,
    mapping: found.mapping,
    preset,
    recognized,
    confidence: found.fields,
    ...rows,
    texts: null,
  };
}

function isRecording(why: string): AppError {
  return new AppError('invalid_input', `This is a recording: ${why}.`, {
    hint: 'Send recordings as recordings: "callcast recordings add", or the page Recordings.',
  });
}

async function previewRows(origin: Origin, shape: SourceShape, mapping: Mapping, site: MappingSite) {
  const records = await firstRecords(origin, shape);
  const sound = records.filter((record) => record.problem === null);
  const convert: ConvertRow<CallRecord | IntervalVolume> =
    mapping.kind === 'calls'
      ? compileCalls(mapping, shape.columns, site)
      : compileIntervals(mapping, shape.columns, site);
  const rows = records.map((record) => previewRow(record, convert));
  const good = rows.filter((row) => row.problem === null).length;
  const isBad = ({ problem }: PreviewRow) => problem !== null;
  // Bad rows among the first thousand are worth seeing, even behind the twentieth.
  const shown = [...rows.slice(0, SHOWN), ...rows.slice(SHOWN).filter(isBad).slice(0, SHOWN)];
  return { rows: shown, good, bad: rows.length - good, words: wordsOf(shape.columns, sound) };
}

/** Of a file that was cut off, what can be read of it: reading it for good keeps that much, too, and says what happened. */
async function firstRecords(origin: Origin, shape: SourceShape): Promise<SourceRecord[]> {
  const { batches } = await readRecords(origin, shape);
  const found: SourceRecord[] = [];
  try {
    for await (const batch of batches) {
      found.push(...batch.slice(0, LOOKED_AT - found.length));
      if (found.length >= LOOKED_AT) break;
    }
  } catch (error) {
    if (found.length === 0) throw error;
  }
  return found;
}

function previewRow(record: SourceRecord, convert: ConvertRow<CallRecord | IntervalVolume>): PreviewRow {
  const { line, cells, problem } = record;
  if (problem) return { line, cells, stored: null, problem: { field: '', ...problem } };
  try {
    return { line, cells, stored: { ...convert(cells) }, problem: null };
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    const { field, reason, hint } = thrown;
    return { line, cells, stored: null, problem: { field, reason, hint } };
  }
}

function wordsOf(columns: readonly string[], records: readonly SourceRecord[]): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [index, column] of columns.entries()) {
    const found = new Set(records.map(({ cells }) => (cells[index] ?? '').trim()));
    if (found.size <= MOST_WORDS) words[column] = [...found].sort();
  }
  return words;
}
