import type { SourceShape } from './shape';

/** The beginning of a file, looked at to find out what it is. */
export interface FileHead {
  /** without folder */
  fileName: string;
  container: SourceShape['format'];
  /** up to HEAD_BYTES of it as text; '' of Excel and Parquet */
  text: string;
  /** the file is no longer than that */
  whole: boolean;
  /** the first lines that are not empty; the last one of a head that is not whole is left out */
  lines: readonly string[];
  /** the first objects: of JSON lines, of a document (itself, its list, or the list inside it), of XML */
  objects: readonly Record<string, unknown>[];
  /** names of the columns of a table; '1', '2'… where it has no header */
  columns: readonly string[];
  /** cells of the first rows of a table, the header apart */
  rows: readonly (readonly string[])[];
}

/** How sure it is that a file is of a format, and by what. */
export interface Recognition {
  /** 0 to 1: 1 nobody else writes so, below 0.8 a person must agree */
  confidence: number;
  /** as people read it: "its objects have AWSContactTraceRecordFormatVersion" */
  why: string;
}
