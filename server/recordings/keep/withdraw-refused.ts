import { database } from '@/server/postgres/client';
import type { UnsettledBatch } from '@/server/rollups/unsettled-batches';
import { REFUSED } from '../judge-recording';
import { recordedCalls } from '../queries/recorded-calls';
import { forgetAudio, removeForgotten } from './forget-audio';

const AT_ONCE = 500;

/**
 * A caller's refusal may come after the recording, with a record of the call: then the audio that is held goes, and what
 * waits is not transcribed. Safe to repeat.
 * @param days the UTC days that deliveries touched
 * @returns of how many recordings audio went
 */
export async function withdrawRefusedAudio(
  siteId: number,
  batches: readonly UnsettledBatch[],
  days: readonly string[],
): Promise<number> {
  if (days.length === 0 || !batches.some(({ kind }) => kind === 'calls')) return 0;
  let gone = 0;
  for (let after = ''; ; ) {
    const some = await database().recording.findMany({
      where: {
        siteId,
        callId: { gt: after },
        OR: [
          { playback: { not: null } },
          { path: { not: null }, origin: 'upload' },
          { status: { in: ['waiting', 'running'] } },
        ],
      },
      select: { callId: true },
      orderBy: { callId: 'asc' },
      take: AT_ONCE,
    });
    const last = some.at(-1);
    if (!last) return gone;
    gone += await withdraw(siteId, [...new Set(some.map(({ callId }) => callId))], days);
    after = last.callId;
  }
}

async function withdraw(siteId: number, callIds: string[], days: readonly string[]): Promise<number> {
  const calls = await recordedCalls({ siteId, callIds });
  const refused = calls.filter(
    ({ consent, started_at }) =>
      consent === 'refused' && days.includes(started_at.toISOString().slice(0, 10)),
  );
  return forgetRefused(
    siteId,
    refused.map(({ call_id }) => call_id),
  );
}

/** Deletes the audio that is held of calls whose callers refused, and takes their recordings out of the queue. */
export async function forgetRefused(siteId: number, callIds: readonly string[]): Promise<number> {
  if (callIds.length === 0) return 0;
  const forgotten = await database().$transaction((transaction) =>
    forgetAudio(
      transaction,
      { siteId, callId: { in: [...callIds] } },
      { unfinished: { status: 'skipped', reason: REFUSED }, forgetPlaces: false },
    ),
  );
  await removeForgotten(forgotten);
  return forgotten.count;
}
