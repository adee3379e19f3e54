import type { FileHead, Recognition } from '../source/file-head';
import type { SourceShape } from '../source/shape';
import type { IncomingCall } from '../transcripts/incoming-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormatName } from '../transcripts/transcript-mapping';

/** What was said, as one kind of system writes it: a record is a call. */
export interface TextFormat {
  name: TextFormatName;
  /** as people read it */
  title: string;
  containers: readonly SourceShape['format'][];
  recognize(head: FileHead): Recognition | null;
  /** @param record an object, or (container `text`) the whole file as `raw`. @throws RowProblem */
  call(record: TextRecord, rules: TextRules): IncomingCall;
}
