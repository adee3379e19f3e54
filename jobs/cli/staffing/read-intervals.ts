import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { AppError } from '@/server/errors';

/** One row of the file: what is needed, and all its cells as they came. */
export interface IntervalRow {
  /** as people count: the line of a CSV file, the place in a JSON array from 1 */
  place: string;
  calls: number;
  ahtSeconds: number;
  /** planned agents; undefined: they are searched */
  agents: number | undefined;
  cells: Cells;
}

/** null and an empty text say that nothing is known. */
export type Cells = Record<string, string | number | null>;

/**
 * Reads intervals from a CSV file (its first line names the columns, divided by commas, semicolons or tabs) or a JSON array
 * of objects: `calls`, `aht` in seconds and, where planned agents are to be judged, `agents`. Other columns come along.
 *
 * @param fallback for rows without an `aht` or `agents` of their own
 */
export async function readIntervals(
  file: string,
  fallback: { aht: number | undefined; agents: number | undefined },
): Promise<IntervalRow[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('not_found', `There is no file ${file}.`, {
      hint: 'Give the path of a CSV or JSON file.',
    });
  });
  const rows = text.trimStart().startsWith('[') ? jsonRows(file, text) : csvRows(file, text);
  if (rows.length > 0) return rows.map(({ place, cells }) => intervalOf(place, cells, fallback));
  throw new AppError('invalid_input', `${file} has no row of data.`, {
    hint: 'It needs the columns calls and aht (seconds), and at least one row.',
  });
}

function csvRows(file: string, text: string): { place: string; cells: Cells }[] {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      columns: (names: string[]) => names.map((name) => name.toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    return rows.map(({ record, info }) => ({ place: `Line ${info.lines}`, cells: record }));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What divides the names in the first line. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  return [';', '\t'].find((sign) => head.includes(sign)) ?? ',';
}

const jsonFile = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

function jsonRows(file: string, text: string): { place: string; cells: Cells }[] {
  try {
    return jsonFile
      .parse(JSON.parse(text.trimStart()))
      .map((cells, at) => ({ place: `Row ${at + 1}`, cells }));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): AppError {
  const reason =
    error instanceof z.ZodError ? 'it is not an array of objects with texts and numbers' : String(error);
  return new AppError('invalid_input', `${file} cannot be read: ${reason.replace(/^\w*Error: /, '')}.`, {
    hint: 'Give a CSV file whose first line names the columns, or a JSON array of objects.',
    cause: error,
  });
}

function intervalOf(
  place: string,
  cells: Cells,
  fallback: { aht: number | undefined; agents: number | undefined },
): IntervalRow {
  const calls = numberOf(place, 'calls', cells.calls);
  const ahtSeconds = numberOf(place, 'aht', cells.aht) ?? fallback.aht;
  const agents = numberOf(place, 'agents', cells.agents) ?? fallback.agents;
  if (calls === undefined) throw badRow(place, 'calls is missing');
  if (ahtSeconds === undefined) throw badRow(place, 'aht is missing, and --aht does not give it for all');
  if (agents !== undefined && !Number.isInteger(agents)) throw badRow(place, `agents ${agents} is not whole`);
  return { place, calls, ahtSeconds, agents, cells };
}

function numberOf(place: string, field: string, cell: Cells[string] | undefined): number | undefined {
  if (cell === undefined || cell === null || cell === '') return undefined;
  const value = Number(cell);
  if (Number.isFinite(value) && value >= 0) return value;
  throw badRow(place, `${field} "${cell}" is not a number from 0`);
}

function badRow(place: string, what: string): AppError {
  return new AppError('invalid_input', `${place}: ${what}.`, {
    hint: 'Mend the row or take it out; nothing was staffed.',
  });
}
