import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { readPolicy } from './read-policy';
import { sealOriginal } from './sealed-text';

/** A call as it was said, before masking. */
export interface OriginalText {
  callId: string;
  /** UTC day of the call, YYYY-MM-DD */
  startedOn: string;
  /** one text for each utterance, in order */
  texts: readonly string[];
}

/**
 * Keeps the unmasked texts of calls, sealed, where the site's policy says so; otherwise nothing is kept. Of a call that of
 * the newest delivery counts; older ones count again when that is taken back. Call it before the masked text is stored.
 * @param batchSeq the delivery's number
 * @returns how many were sealed
 */
export async function sealOriginals(
  siteId: number,
  batchSeq: number,
  originals: readonly OriginalText[],
  transaction: Transaction = database(),
): Promise<number> {
  if (originals.length === 0) return 0;
  const { keepOriginals } = await readPolicy(siteId, transaction);
  if (!keepOriginals) return 0;
  // Of one call the last counts; one statement must not touch a row twice.
  const byCall = new Map(originals.map((one) => [one.callId, one]));
  const rows = [...byCall.values()].map(
    ({ callId, startedOn, texts }) =>
      Prisma.sql`(${siteId}, ${callId}, ${batchSeq}, ${startedOn}::date, ${sealOriginal(siteId, callId, texts)})`,
  );
  await transaction.$executeRaw`
    INSERT INTO "SealedOriginal" ("siteId", "callId", "batchSeq", "startedOn", ciphertext)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("siteId", "callId", "batchSeq") DO UPDATE
      SET "startedOn" = excluded."startedOn", ciphertext = excluded.ciphertext, "createdAt" = now()`;
  return rows.length;
}
