import path from 'node:path';
import type { CallRecord } from '@/server/calls/call-record';
import type { DeliveryMapping } from './delivery-mapping';
import type { IntervalVolume } from './interval-volume';
import { type ConvertRow, compileCalls, type MappingSite } from './mapping/compile-calls';
import { compileIntervals } from './mapping/compile-intervals';
import { type Mapping, mapping as mappingSchema } from './mapping/mapping';
import { suggestMapping } from './mapping/suggest';
import { presetFor } from './presets/registry';
import { RowProblem } from './row-problem';
import { detectShape } from './source/detect-shape';
import type { Origin } from './source/open-source';
import { readRecords } from './source/read-records';
import type { ShapeOverrides, SourceShape } from './source/shape';
import type { SourceRecord } from './source/tokenize';
import { type DetectedTexts, detectTexts, requireTexts } from './transcripts/detect';
import { textPresetFor } from './transcripts/presets/registry';
import { previewTexts } from './transcripts/preview-texts';
import type { TextPreview } from './transcripts/text-preview';
import { transcriptMapping } from './transcripts/transcript-mapping';

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
 * @throws AppError `invalid_input` when it cannot be read at all, or lacks columns of the mapping
 */
export async function previewSource(input: PreviewInput): Promise<Preview> {
  const texts = await textsIn(input);
  if (texts) return previewOfTexts(input, texts);
  const shape = await detectShape(input.origin, input.overrides);
  const records = await firstRecords(input.origin, shape);
  const sound = records.filter((record) => record.problem === null);
  const chosen = chooseMapping(
    input,
    shape.columns,
    sound.map((record) => record.cells),
  );
  const convert: ConvertRow<CallRecord | IntervalVolume> =
    chosen.mapping.kind === 'calls'
      ? compileCalls(chosen.mapping, shape.columns, input.site)
      : compileIntervals(chosen.mapping, shape.columns, input.site);
  const rows = records.map((record) => previewRow(record, convert));
  const good = rows.filter((row) => row.problem === null).length;
  // Bad rows among the first thousand are worth seeing, even behind the twentieth.
  const shown = [
    ...rows.slice(0, SHOWN),
    ...rows
      .slice(SHOWN)
      .filter((row) => row.problem)
      .slice(0, SHOWN),
  ];
  return {
    shape,
    ...chosen,
    rows: shown,
    good,
    bad: rows.length - good,
    words: wordsOf(shape.columns, sound),
    texts: null,
  };
}

/** Null for a table; a file is what it is said to be, else what it looks like. */
async function textsIn({ origin, overrides, kind, mapping }: PreviewInput): Promise<DetectedTexts | null> {
  const said = mapping?.kind ?? kind;
  if (said === 'transcripts') return requireTexts(origin, overrides);
  return said === undefined ? detectTexts(origin, overrides) : null;
}

async function previewOfTexts(input: PreviewInput, found: DetectedTexts): Promise<Preview> {
  const { origin, site, siteId = null, fileName = path.basename(origin.path) } = input;
  const { shape } = found;
  const given = input.mapping?.kind === 'transcripts' ? input.mapping : null;
  const preset = given ? undefined : textPresetFor(found.names);
  const mapping =
    given ?? transcriptMapping.parse(preset?.mapping ?? { kind: 'transcripts', format: found.format });
  const { good, bad, ...texts } = await previewTexts({ origin, fileName, shape, mapping, siteId, site });
  const nothing = { confidence: {}, rows: [], words: {} };
  return { shape, mapping, preset: preset?.name ?? null, ...nothing, good, bad, texts };
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

function chooseMapping(input: PreviewInput, columns: readonly string[], rows: string[][]) {
  const { kind, mapping: given } = input;
  if (given && given.kind !== 'transcripts') return { mapping: given, preset: null, confidence: {} };
  const kinds: Mapping['kind'][] = kind && kind !== 'transcripts' ? [kind] : ['calls', 'intervals'];
  for (const kind of kinds) {
    const preset = presetFor(columns, kind);
    if (preset) return { mapping: mappingSchema.parse(preset.mapping), preset: preset.name, confidence: {} };
  }
  const guesses = kinds.map((kind) => suggestMapping(kind, columns, rows));
  const [best] = guesses.toSorted((a, b) => sureness(b.confidence) - sureness(a.confidence));
  const guess = best ?? suggestMapping('calls', columns, rows);
  return { mapping: mappingSchema.parse(guess.mapping), preset: null, confidence: guess.confidence };
}

function sureness(confidence: Record<string, number>): number {
  return Object.values(confidence).reduce((sum, value) => sum + value, 0);
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
