import { slashedOrder } from './convert/slashed-dates';
import type { DeliveryMapping } from './delivery-mapping';
import { containerFor, shapeOfReader, tableOf } from './format-shape';
import type { CallFormat } from './formats/call-format';
import { CALL_FORMATS, TEXT_FORMATS } from './formats/registry';
import type { TextFormat } from './formats/text-format';
import { TEXT_TITLES } from './formats/text-titles';
import { mapping as mappingSchema } from './mapping/mapping';
import { inDoubt, recognizeTable } from './recognize-table';
import type { FileHead } from './source/file-head';
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
  const order = format.open ? slashedOrder(valuesOf(head)) : null;
  return {
    kind: 'calls',
    name: format.name,
    title: format.title,
    ...(order === 'unclear' && !said ? inDoubt(found, 'month') : found),
    shape: {
      ...shapeOfReader(format, shape, container, head),
      ...(order === 'day_first' ? { dayFirst: true } : {}),
    },
    mapping: mappingSchema.parse(format.mapping),
    preset: null,
    fields: {},
  };
}

/** What stands in the first rows or objects of a file. */
function valuesOf({ rows, objects }: FileHead): string[] {
  return [...rows.flat(), ...objects.flatMap((object) => Object.values(object).filter(isText))];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
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

function textShape(container: SourceShape['format'], { encoding }: SourceShape): SourceShape {
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

function recognized(format: CallFormat | TextFormat, head: FileHead, said: boolean) {
  const found = format.recognize(head);
  return said ? { confidence: 1, why: found?.why ?? 'somebody said so' } : found;
}
