import type { DeliveryMapping } from './delivery-mapping';
import type { CallFormat } from './formats/call-format';
import { CALL_FORMATS, TEXT_FORMATS } from './formats/registry';
import type { TextFormat } from './formats/text-format';
import { TEXT_TITLES } from './formats/text-titles';
import { mapping as mappingSchema } from './mapping/mapping';
import { recognizeTable } from './recognize-table';
import type { FileHead } from './source/file-head';
import { columnsOfObjects, rowsOfObjects } from './source/json-lines';
import { type HeadView, plainShape } from './source/open-head';
import { MOST_COLUMNS, type SourceShape } from './source/shape';
import { namesOfHead } from './transcripts/parts/head-names';
import { textPresetFor } from './transcripts/presets/registry';
import { type TextFormatName, transcriptMapping } from './transcripts/transcript-mapping';

/** One way in which a file may be read. */
export interface Candidate {
  kind: DeliveryMapping['kind'];
  /** of the format or preset; "calls" or "intervals" of a table whose columns were guessed */
  name: string;
  title: string;
  /** 0 to 1 */
  confidence: number;
  why: string;
  shape: SourceShape;
  mapping: DeliveryMapping;
  preset: string | null;
  /** 0 to 1 by field, where a mapping was guessed */
  fields: Record<string, number>;
}

type Container = SourceShape['format'];

const FAMILIES: readonly (readonly Container[])[] = [
  ['jsonl', 'json'],
  ['delimited', 'text'],
  ['delimited', 'xlsx', 'parquet'],
];
/** Rows of a table that were kept aside come back as JSON lines: whoever says what they are is believed. */
const WHERE_SAID: readonly Container[] = ['delimited', 'xlsx', 'parquet', 'jsonl', 'json', 'xml'];

/** Everything a file may be when it is looked at in one way. */
export function candidatesOf({ head, shape }: HeadView): Candidate[] {
  return [
    ...CALL_FORMATS.flatMap((format) => callsAs(format, { head, shape }) ?? []),
    ...TEXT_FORMATS.flatMap((format) => textsAs(format, { head, shape }) ?? []),
    ...textsByPreset({ head, shape }),
    ...tables({ head, shape }),
  ];
}

/** @param said a person says that it is of this format. @returns null when it is not, or cannot be */
export function callsAs(format: CallFormat, { head, shape }: HeadView, said = false): Candidate | null {
  const container = containerFor(format.containers, head.container, said);
  const found = container && recognized(format, { ...head, container }, said);
  if (!found) return null;
  return {
    kind: 'calls',
    name: format.name,
    title: format.title,
    ...found,
    shape: shapeOfReader(format, shape, container, head),
    mapping: mappingSchema.parse(format.mapping),
    preset: null,
    fields: {},
  };
}

/** @param said a person says that it is of this format. @returns null when it is not, or cannot be */
export function textsAs(format: TextFormat, { head, shape }: HeadView, said = false): Candidate | null {
  const container = containerFor(format.containers, head.container, said);
  const found = container && recognized(format, { ...head, container }, said);
  if (!found) return null;
  return texts(format.name, found, container === head.container ? shape : textShape(container, shape));
}

function texts(
  format: TextFormatName,
  found: { confidence: number; why: string },
  shape: SourceShape,
): Candidate {
  return {
    kind: 'transcripts',
    name: format,
    title: TEXT_TITLES[format],
    ...found,
    shape,
    mapping: transcriptMapping.parse({ kind: 'transcripts', format }),
    preset: null,
    fields: {},
  };
}

function textShape(container: Container, { encoding }: SourceShape): SourceShape {
  return plainShape(container, encoding);
}

/** Sources of texts whose mapping is known. */
function textsByPreset({ head, shape }: HeadView): Candidate[] {
  const preset = textPresetFor(namesOfHead(head));
  if (!preset) return [];
  const mapping = transcriptMapping.parse(preset.mapping);
  const found = { confidence: 0.96, why: `it has the fields ${preset.recognizedBy?.join(', ') ?? ''}` };
  return [{ ...texts(mapping.format, found, shape), mapping, preset: preset.name, title: preset.title }];
}

/** Calls and interval volumes by their columns. */
function tables({ head, shape }: HeadView): Candidate[] {
  const table = tableOf(head, shape);
  if (table.columns.length === 0 || table.columns.length > MOST_COLUMNS) return [];
  return (['calls', 'intervals'] as const).map((kind) => {
    const { mapping, preset, fields, confidence, why } = recognizeTable(kind, table.columns, table.rows);
    const title = kind === 'calls' ? 'A table of calls' : 'A table of interval volumes';
    return {
      ...{ kind, name: preset?.name ?? kind, title: preset?.title ?? title, confidence, why },
      ...{ shape: { ...shape, columns: [...table.columns] }, mapping, preset: preset?.name ?? null, fields },
    };
  });
}

/** The rows and columns of a head, of objects by their keys. */
function tableOf(head: FileHead, { columns }: SourceShape): Pick<FileHead, 'columns' | 'rows'> {
  if (head.objects.length === 0) return { columns: head.columns.length > 0 ? columns : [], rows: head.rows };
  const keys = columnsOfObjects(head.objects);
  return { columns: keys, rows: rowsOfObjects(head.objects, keys) };
}

function recognized(format: CallFormat | TextFormat, head: FileHead, said: boolean) {
  const found = format.recognize(head);
  return said ? { confidence: 1, why: found?.why ?? 'somebody said so' } : found;
}

/** As a format knows its files; null when a file so written cannot be one. */
function containerFor(containers: readonly Container[], found: Container, said: boolean): Container | null {
  if (containers.includes(found)) return found;
  const kin = FAMILIES.filter((family) => family.includes(found)).flat();
  const family = said && WHERE_SAID.includes(found) ? [...kin, ...WHERE_SAID] : kin;
  const known = containers.find((container) => family.includes(container));
  if (!known) return null;
  // Lines of text and of a table are told apart by who reads them; all others are read as what they are.
  return known === 'text' || found === 'text' ? known : found;
}

function shapeOfReader(
  format: CallFormat,
  shape: SourceShape,
  container: Container,
  head: FileHead,
): SourceShape {
  const isTable = container === 'delimited' || container === 'xlsx' || container === 'parquet';
  const plain = isTable ? shape : { ...plainShape(container, shape.encoding), ...listOf(shape) };
  if (!format.open) {
    const own =
      isTable && shape.headerLine === 0 ? namedColumns(format, shape) : tableOf(head, shape).columns;
    const columns = own.length > 0 ? [...own] : [...format.columns];
    return { ...plain, columns, reader: format.name };
  }
  const tableColumns = isTable ? { tableColumns: [...shape.columns] } : {};
  return { ...plain, columns: [...format.columns], reader: format.name, ...tableColumns };
}

function listOf({ list }: SourceShape): Pick<SourceShape, 'list'> {
  return list === undefined ? {} : { list };
}

/** Of a table without header: as many names as it has columns. */
function namedColumns(format: CallFormat, { columns }: SourceShape): string[] {
  return columns.map((number, index) => format.columns[index] ?? number);
}
