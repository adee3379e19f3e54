import type { FileHead, Recognition } from '../source/file-head';
import type { SourceShape } from '../source/shape';
import type { IncomingCall } from '../transcripts/incoming-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormatName } from '../transcripts/transcript-mapping';

/** What was said, as one kind of system writes it: a record is a call, unless `apart` or `isPart` say otherwise. */
export interface TextFormat {
  name: TextFormatName;
  /** as people read it */
  title: string;
  containers: readonly SourceShape['format'][];
  recognize(head: FileHead): Recognition | null;
  /** the calls of a record that holds several */
  apart?(object: Record<string, unknown>): Record<string, unknown>[];
  /** whether a record is only a part of a call (a segment): all records of such a file are {parts: […]}, one call … */
  isPart?(object: Record<string, unknown>): boolean;
  /** … or one call for each that they name; '' for a part that names none */
  callOfPart?(object: Record<string, unknown>): string;
  /** @param record an object, or (container `text`) the whole file as `raw`. @throws RowProblem */
  call(record: TextRecord, rules: TextRules): IncomingCall;
}
