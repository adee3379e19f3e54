import type { CallFormat } from './formats/call-format';
import type { FileHead } from './source/file-head';
import { columnsOfObjects, rowsOfObjects } from './source/json-lines';
import { plainShape } from './source/open-head';
import type { SourceShape } from './source/shape';

type Container = SourceShape['format'];

const FAMILIES: readonly (readonly Container[])[] = [
  ['jsonl', 'json'],
  ['delimited', 'text'],
  ['delimited', 'xlsx', 'parquet'],
];
/** Rows of a table that were kept aside come back as JSON lines: whoever says what they are is believed. */
const WHERE_SAID: readonly Container[] = ['delimited', 'xlsx', 'parquet', 'jsonl', 'json', 'xml'];

/** The rows and columns of a head, of objects by their keys. */
export function tableOf(head: FileHead, { columns }: SourceShape): Pick<FileHead, 'columns' | 'rows'> {
  if (head.objects.length === 0) return { columns: head.columns.length > 0 ? columns : [], rows: head.rows };
  const keys = columnsOfObjects(head.objects);
  return { columns: keys, rows: rowsOfObjects(head.objects, keys) };
}

/** As a format knows its files; null when a file so written cannot be one. */
export function containerFor(
  containers: readonly Container[],
  found: Container,
  said: boolean,
): Container | null {
  if (containers.includes(found)) return found;
  const kin = FAMILIES.filter((family) => family.includes(found)).flat();
  const family = said && WHERE_SAID.includes(found) ? [...kin, ...WHERE_SAID] : kin;
  const known = containers.find((container) => family.includes(container));
  if (!known) return null;
  // Lines of text and of a table are told apart by who reads them; all others are read as what they are.
  return known === 'text' || found === 'text' ? known : found;
}

/** How a file is read for a format whose reader makes its rows, or takes those of a table as they are. */
export function shapeOfReader(
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
