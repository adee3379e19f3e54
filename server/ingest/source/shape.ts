import { z } from 'zod';

export const MOST_COLUMNS = 2000;
/** Of a column, in characters. */
export const LONGEST_NAME = 500;

/** How a file is written down: what is found out before it is read, and may be overridden. */
export const sourceShape = z.object({
  /** json: one document, an object or a list of them (also inside an object); text: lines that are no table */
  format: z.enum(['delimited', 'jsonl', 'json', 'xml', 'text', 'xlsx', 'parquet']),
  /** json: the names, joined with a dot, on the way to the list in the document that holds its records; xlsx: the sheet */
  list: z.string().min(1).max(500).optional(),
  /** name of the CallFormat whose rows these are; a table as it stands has none */
  reader: z.string().min(1).max(60).optional(),
  /** Where a reader makes the rows: dates with slashes put the day first. */
  dayFirst: z.literal(true).optional(),
  encoding: z.string().min(1).max(40),
  delimiter: z.string().length(1),
  /** '' for none */
  quote: z.string().max(1),
  /** The line of the header; 0 when there is none. Lines up to it are not data. */
  headerLine: z.int().min(0),
  /** Names of the columns, unique; "1", "2"… when there is no header. */
  columns: z.array(z.string().max(LONGEST_NAME)).min(1).max(MOST_COLUMNS),
  /** Where a reader makes rows of a table's rows, the columns of that table; `columns` are those the reader makes. */
  tableColumns: z.array(z.string().max(LONGEST_NAME)).min(1).max(MOST_COLUMNS).optional(),
});
export type SourceShape = z.infer<typeof sourceShape>;

/** What a person may say about a file when the detection is wrong. */
export const shapeOverrides = z
  .object({
    encoding: z.string().min(1).max(40),
    delimiter: z.string().length(1),
    quote: z.string().max(1),
    header: z.boolean(),
  })
  .partial();
export type ShapeOverrides = z.infer<typeof shapeOverrides>;
