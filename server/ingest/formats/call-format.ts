import type { MappingInput } from '../mapping/mapping';
import type { FileHead, Recognition } from '../source/file-head';
import type { SourceShape } from '../source/shape';
import type { RecordProblem, SourceRecord } from '../source/tokenize';

/** A line of text, or an object of JSON or XML, as the container's reader found it. */
export interface SourceItem {
  /** from 1; of a JSON list or of XML the place in it */
  line: number;
  /** as it came; of XML the same as one line of JSON, so that mended ones can be sent as JSON lines */
  raw: string;
  /** null for lines of text, and where it cannot be read */
  object: Record<string, unknown> | null;
  problem: RecordProblem | null;
}

/**
 * Makes a row of cells of what a source says of a call, which may be spread over many items. At most one row an item; its
 * line is that of the item which completes it, so that lines only go up and a run that was cut off can go on. What is left
 * at the end gets the lines after the last one. A row's `raw` is all items it was made of, each on a line.
 */
export interface RowMaker {
  push(items: readonly SourceItem[]): SourceRecord[];
  end(): SourceRecord[];
}

/** Call records as one kind of system writes them: how they are told from others, and how they become rows and calls. */
export interface CallFormat {
  /** as the command line names it: "asterisk-queue-log" */
  name: string;
  /** as people read it */
  title: string;
  containers: readonly SourceShape['format'][];
  recognize(head: FileHead): Recognition | null;
  /** of its rows; of a table without header, which column is which */
  columns: readonly string[];
  /** how these columns become a call record; people can change it as any mapping */
  mapping: MappingInput;
  /** a reader of one file from its beginning; without it the rows of a table are taken as they are */
  open?(): RowMaker;
}
