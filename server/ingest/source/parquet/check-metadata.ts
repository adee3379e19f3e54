import { type FileMetaData, parquetSchema, type SchemaTree } from 'hyparquet';
import { damagedParquet } from './damaged';

/**
 * Holds what the end of a file says against itself: every row group has every column of the schema once, in its order, and
 * the counts are those of a table. The reader takes all of it for granted.
 * @throws AppError `invalid_input` when it cannot be
 */
export function checkMetadata(metadata: FileMetaData): void {
  const paths = pathsIn(parquetSchema(metadata));
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const isSound = metadata.row_groups.every(
    ({ num_rows, columns }) =>
      num_rows >= 0 &&
      columns.length === paths.length &&
      columns.every(({ meta_data: column }, index) => {
        const path = column && JSON.stringify(column.path_in_schema);
        return path === paths[index] && Number(column?.num_values) >= 0;
      }),
  );
  if (!isSound || new Set(paths).size < paths.length || rows !== Number(metadata.num_rows)) {
    throw damagedParquet();
  }
}

/** Of the columns that lie in the file: the leaves of the schema. */
function pathsIn({ children, path }: SchemaTree): string[] {
  return children.length === 0 ? [JSON.stringify(path)] : children.flatMap(pathsIn);
}
