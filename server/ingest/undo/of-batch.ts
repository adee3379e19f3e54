import { z } from 'zod';

/**
 * SQL: a fact or a transcript of one delivery, by its version: batch * 2^32 + line, or the batch's number alone where a
 * file of texts told the fact (write/encode.ts). Withdrawals that its facts caused have its versions, too.
 * Parameter: seq.
 */
export const OF_BATCH = '(bitShiftRight(version, 32) = {seq:UInt64} OR version = {seq:UInt64})';

/** SQL: of no delivery that is being taken back. Parameter: undone. */
export const COUNTS =
  'NOT (has({undone:Array(UInt64)}, bitShiftRight(version, 32)) OR has({undone:Array(UInt64)}, version))';

/**
 * SQL: calls that a delivery told of, in one of `parts` parts of about the same size. Parameters: undoParams.
 * @param table where every version stands
 */
export const callsOf = (table: 'call_versions' | 'transcript_versions'): string => `
  SELECT call_id
  FROM ${table}
  WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {first:Date} AND {last:Date} AND ${OF_BATCH}
    AND cityHash64(call_id) % {parts:UInt32} = {part:UInt32}`;

/** What every question and statement of an undo is asked with. */
export const undoParams = z.object({
  siteId: z.int().positive(),
  /** the delivery that is taken back */
  seq: z.int().positive(),
  /** all deliveries of the site that are being taken back: none of them counts */
  undone: z.array(z.int().positive()).min(1),
  /** first and last UTC day of the delivery's own rows */
  first: z.iso.date(),
  last: z.iso.date(),
  parts: z.int().positive(),
  /** from 0 */
  part: z.int().min(0),
});
export type UndoParams = z.output<typeof undoParams>;

/** Restoring writes the same rows as another undo may have written before: that is no repetition of an insert. */
export const RESTORE_SETTINGS = { insert_deduplicate: 0, max_partitions_per_insert_block: '0' } as const;
