import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { database } from '@/server/postgres/client';
import type { UnsettledBatch } from '@/server/rollups/unsettled-batches';
import { hasTexts } from './has-texts';
import { refusedTranscripts } from './queries/refused-transcripts';
import { deleteTexts } from './statements/delete-texts';
import { withdrawHeads } from './statements/withdraw-heads';

const AT_ONCE = 250;
/** A parameter of a query has room for about twice as many. */
const MOST_DAYS = 3000;

/**
 * A caller's refusal may come later than the transcript, with a record of the call: then its text goes, masked and
 * original, with all that was read in it. Safe to repeat.
 * @param days the UTC days that the deliveries touched
 * @returns how many transcripts went
 */
export async function withdrawRefused(
  siteId: number,
  batches: readonly UnsettledBatch[],
  days: readonly string[],
): Promise<number> {
  if (!batches.some(({ kind }) => kind === 'calls') || !(await hasTexts(siteId))) return 0;
  let gone = 0;
  for (let from = 0; from < days.length; ) {
    const some = days.slice(from, from + MOST_DAYS);
    const found = await refusedTranscripts({ siteId, days: some, limit: AT_ONCE });
    if (found.length > 0) await erase(siteId, found);
    gone += found.length;
    if (found.length < AT_ONCE) from += MOST_DAYS;
  }
  return gone;
}

async function erase(
  siteId: number,
  found: readonly { call_id: string; day: string; newest: string }[],
): Promise<void> {
  const callIds = found.map(({ call_id }) => call_id);
  const days = [...new Set(found.map(({ day }) => day))];
  await markInsightsDirty(siteId, days);
  for (const remove of deleteTexts) await remove({ siteId, days, callIds });
  await database().$transaction([
    database().sealedOriginal.deleteMany({ where: { siteId, callId: { in: callIds } } }),
    database().intentExample.deleteMany({ where: { siteId, callId: { in: callIds } } }),
    database().replacedExample.deleteMany({ where: { siteId, callId: { in: callIds } } }),
  ]);
  // The head last: while it stands, a run that was cut off finds it again.
  await withdrawHeads({
    siteId,
    days: found.map(({ day }) => day),
    callIds,
    versions: found.map(({ newest }) => String(BigInt(newest) + 1n)),
  });
}
