import type { FileMetaData, SchemaTree } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import { uniqueNames } from '../detect-header';

/** A column of a table: of a struct each field is one, as "caller.number"; lists and maps are one column. */
export interface ParquetColumn {
  name: string;
  /** names on the way to its value */
  path: readonly string[];
  /** its times are moments; others stand on some clock, as text without a zone does */
  isMoment: boolean;
}

const DEEPEST = 5;

/** The columns of a file, in its order. */
export function parquetColumns(metadata: FileMetaData): ParquetColumn[] {
  const columns = parquetSchema(metadata).children.flatMap((child) => columnsIn(child, []));
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

function columnsIn({ element, children }: SchemaTree, before: readonly string[]): ParquetColumn[] {
  const path = [...before, element.name];
  const isPlainStruct =
    children.length > 0 &&
    element.repetition_type !== 'REPEATED' &&
    element.converted_type === undefined &&
    element.logical_type === undefined;
  if (isPlainStruct && path.length < DEEPEST) return children.flatMap((child) => columnsIn(child, path));
  const { logical_type: logical } = element;
  const isMoment = logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : true;
  return [{ name: path.join('.'), path, isMoment }];
}
