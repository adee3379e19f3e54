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
  const { siteId, signal } = delivery;
  const named = calls.flatMap((call) => {
    const { audio = [] } = call;
    const told = audio.length > 0 ? toldBy(call) : null;
    return told ? audio.map((one) => ({ ...one, call: told })) : [];
  });
  if (named.length === 0) return;
  const away = [explainPostgresError, signal] as const;
  await whileUnavailable(() => nameAudio(delivery, named), ...away);
  const elsewhere = named.filter(({ open }) => open === null).map(({ hashes }) => hashes);
  await whileUnavailable(() => assignNamed(siteId, elsewhere), ...away);
  for (const one of named) await whileUnavailable(() => takeBytes(delivery, one), ...away);
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

async function takeBytes(
  { siteId, batchId }: AudioDelivery,
  { call, fileName, open }: IncomingAudio & { call: CallOfFile },
): Promise<void> {
  if (!open) return;
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
