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
 * Keeps the unmasked texts of calls, sealed, where the site's policy says so; otherwise nothing is kept. What was kept of
 * a call before is replaced. Call it before the masked text is stored.
 * @returns how many were sealed
 */
export async function sealOriginals(
  siteId: number,
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
      Prisma.sql`(${siteId}, ${callId}, ${startedOn}::date, ${sealOriginal(siteId, callId, texts)})`,
  );
  await transaction.$executeRaw`
    INSERT INTO "SealedOriginal" ("siteId", "callId", "startedOn", ciphertext)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("siteId", "callId") DO UPDATE
      SET "startedOn" = excluded."startedOn", ciphertext = excluded.ciphertext, "createdAt" = now()`;
  return rows.length;
}
