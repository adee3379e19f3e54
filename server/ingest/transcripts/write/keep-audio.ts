import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { log } from '@/server/log';
import { takeIn } from '@/server/recordings/drop/drop-recording';
import type { CallOfFile } from '@/server/recordings/drop/told-facts';
import { assignNamed } from '@/server/recordings/named/assign-named';
import { nameAudio } from '@/server/recordings/named/name-audio';
import { explainPostgresError } from '../../write/postgres-errors';
import { whileUnavailable } from '../../write/retry';
import type { IncomingAudio, IncomingCall } from '../incoming-call';

interface AudioDelivery {
  siteId: number;
  batchId: string;
  seq: number;
  signal?: AbortSignal;
}

/**
 * Recordings that came with calls, or that these name, become recordings of these calls. What a call without words brings
 * along goes where dropped recordings go: sealed, and transcribed where the site's rules take it. What is only named is
 * written down: what came before is the call's from now on, what comes later when it comes. Safe to repeat: the same bytes
 * are the same recording. A caller's refusal keeps them out. Taking the delivery back takes them back
 * (recordings/keep/take-back-audio.ts).
 */
export async function keepAudio(delivery: AudioDelivery, calls: readonly IncomingCall[]): Promise<void> {
  const { signal } = delivery;
  for (const call of calls) {
    const { audio = [] } = call;
    if (audio.length === 0) continue;
    const told = toldBy(call);
    const named = audio.map(({ hashes, listenOnly }) => ({ call: told, hashes, listenOnly }));
    await whileUnavailable(() => nameAudio(delivery, named), explainPostgresError, signal);
    for (const one of audio) {
      await whileUnavailable(() => keep(delivery, told, one), explainPostgresError, signal);
    }
  }
}

/** Of a caller who refused nothing is kept but that: which call it was, and when. */
function toldBy({ callId, facts }: IncomingCall): CallOfFile {
  const { queue, agent, direction, consent, callerKey, startedAt } = facts;
  const calledAt = startedAt ?? new Date();
  const calledBy = 'told' as const;
  if (consent === 'refused') {
    const nothing = { calledBy, agent: '', direction: null, consent, callerKey: '' };
    return { callId, queue: '', calledAt, facts: nothing };
  }
  return { callId, queue, calledAt, facts: { calledBy, agent, direction, consent, callerKey } };
}

async function keep(
  { siteId, batchId }: AudioDelivery,
  call: CallOfFile,
  { fileName, hashes, open }: IncomingAudio,
): Promise<void> {
  if (!open) return assignNamed(siteId, hashes);
  try {
    await takeIn(SYSTEM_ACTOR, { siteId, fileName, call, cameWithId: batchId }, open());
  } catch (error) {
    // What is no recording after all is no fault of the call.
    if (!(error instanceof AppError) || !['invalid_input', 'too_large'].includes(error.code)) throw error;
    log().warn(
      { siteId, callId: call.callId, reason: error.message },
      'the recording inside a vCon was left out',
    );
  }
}
