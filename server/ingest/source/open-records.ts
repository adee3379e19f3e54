import type { SourceRecord } from './tokenize';

export interface OpenRecords {
  /** A chunk's records at a time, in the order of the file. */
  batches: AsyncGenerator<SourceRecord[]>;
  /** How many bytes of the file were read so far. */
  bytesRead(): number;
}
