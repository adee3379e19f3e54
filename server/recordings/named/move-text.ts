import { createHash } from 'node:crypto';
import { turnTimes } from '@/models/text/turn-times';
import type { CallRecord } from '@/server/calls/call-record';
import { daysOfCall } from '@/server/calls/queries/days-of-call';
import { database } from '@/server/postgres/client';
import type { Recording } from '@/server/postgres/generated/client';
import { readTranscript } from '@/server/vcon/read-transcript';
import { storedRecord } from '@/server/vcon/stored-record';
import { vconOfCall } from '@/server/vcon/vcon-of-call';
import type { Judgement } from '../judge-recording';
import { registerText } from '../run/register-text';

/**
 * Delivers the text that was made of a recording once more, for the call that it is of now: masked as it is stored, under
 * the seal of the house, by which it stays as it is. It is needed where the audio is not kept, so that nobody can hear it
 * again. Nothing is taken back here.
 * @returns the delivery, which a worker has to read; null where its text is not the one that counts, or was erased
 */
export async function moveText(row: Recording, { call, verdict }: Judgement): Promise<string | null> {
  const { siteId, callId, id: recordingId, fileName } = row;
  if (row.batchId === null || verdict.kind !== 'take') return null;
  const { seq } = await database().ingestBatch.findUniqueOrThrow({ where: { id: row.batchId } });
  const days = await daysOf(siteId, callId);
  const found = days.length === 0 ? null : await readTranscript(siteId, callId, days);
  if (!found || BigInt(found.version) >> 32n !== BigInt(seq)) return null;
  const record =
    (await storedRecord(siteId, call.callId, await daysOf(siteId, call.callId)))?.record ?? told(row, call);
  const purposes = [...new Set([...record.purposes, 'metadata' as const, ...verdict.purposes])];
  const vcon = vconOfCall({
    record: { ...record, talkMs: record.talkMs || (turnTimes(found.transcript.turns).spanMs ?? 0), purposes },
    // The same move has the same bytes, so that it is the same delivery.
    storedAt: record.startedAt,
    seed: createHash('sha256')
      .update(`${siteId} ${call.callId} ${recordingId} ${found.version}`)
      .digest('hex'),
    transcript: found.transcript,
  });
  const content = Buffer.from(`${JSON.stringify(vcon)}\n`);
  return registerText(
    { siteId, recordingId, fileName, purposes: verdict.purposes },
    { format: 'vcon', content },
  );
}

async function daysOf(siteId: number, callId: string): Promise<string[]> {
  return (await daysOfCall({ site_id: siteId, call_id: callId })).map(({ day }) => day);
}

/** The record of a call that nothing but its recording tells of. */
function told(
  { fileName, createdAt }: Recording,
  { callId, queue, calledAt, facts }: Judgement['call'],
): CallRecord {
  const startedAt = calledAt ?? createdAt;
  return {
    ...{
      callId,
      startedAt,
      queue,
      queueEnteredAt: startedAt,
      agent: facts.agent,
      callerKey: facts.callerKey,
    },
    ...{ direction: facts.direction ?? ('inbound' as const), consent: facts.consent, recording: fileName },
    ...{
      type: '',
      entry: '',
      menuChoice: '',
      agentGroup: '',
      sourceOutcome: '',
      transferredTo: '',
      wrapUp: '',
    },
    ...{ ivrMs: 0, queueMs: 0, waitMs: 0, talkMs: 0, holdMs: 0, acwMs: 0 },
    ...{ outcome: 'answered' as const, purposes: [] },
  };
}
