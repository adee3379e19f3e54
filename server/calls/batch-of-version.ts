/**
 * SQL: the number (IngestBatch.seq) of the delivery of a fact, by its version: batch * 2^32 + line, or the batch's number
 * alone where a file of texts told the fact (server/ingest/write/encode.ts).
 */
export const batchOfVersion = (version: string): string =>
  `if(${version} < 4294967296, ${version}, bitShiftRight(${version}, 32))`;
