import type { RowMaker } from '../formats/call-format';
import { ofDayFirst } from '../formats/day-first';
import type { OpenRecords } from './open-records';
import type { Origin } from './open-source';
import { readItems } from './read-items';
import type { OpenItems } from './read-objects';
import { readTable } from './read-table';
import type { SourceShape } from './shape';
import type { SourceRecord } from './tokenize';

/**
 * The data records of a file, as the reader makes them that its shape names, else as the rows of a table.
 * @throws AppError `invalid_input` for a reader that there is not
 */
export async function readRecords(origin: Origin, shape: SourceShape): Promise<OpenRecords> {
  const reader = shape.reader === undefined ? undefined : await readerNamed(shape.reader);
  if (!reader) return readTable(origin, shape);
  const maker = shape.dayFirst ? ofDayFirst(reader) : reader;
  const ofFile = { ...shape, columns: shape.tableColumns ?? shape.columns };
  const { batches, bytesRead } = await readItems(origin, ofFile);
  return { bytesRead, batches: rowsMade(batches, maker) };
}

/** The formats of all doors are loaded for those files alone that one of them reads: a plain table needs none. */
async function readerNamed(name: string): Promise<RowMaker | undefined> {
  const { callFormatNamed } = await import('../formats/registry');
  return callFormatNamed(name).open?.();
}

async function* rowsMade(batches: OpenItems['batches'], maker: RowMaker): AsyncGenerator<SourceRecord[]> {
  for await (const items of batches) {
    const rows = maker.push(items);
    if (rows.length > 0) yield rows;
  }
  const rest = maker.end();
  if (rest.length > 0) yield rest;
}
