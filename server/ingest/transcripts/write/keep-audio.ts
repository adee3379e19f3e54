import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { log } from '@/server/log';
import { takeIn } from '@/server/recordings/drop/drop-recording';
import { explainPostgresError } from '../../write/postgres-errors';
import { whileUnavailable } from '../../write/retry';
import type { IncomingCall } from '../incoming-call';

/**
 * Recordings that came with calls without words go where dropped recordings go: sealed, and transcribed where the site's
 * rules take them. Safe to repeat: the same bytes are the same recording. A caller's refusal keeps them out. Taking the
 * delivery back takes them back (recordings/keep/take-back-audio.ts).
 */
export async function keepAudio(
  { siteId, batchId }: { siteId: number; batchId: string },
  stored: readonly { call: IncomingCall }[],
): Promise<void> {
  for (const { call } of stored) {
    const { audio, callId, facts } = call;
    if (!audio) continue;
    const { queue, agent, direction, consent, callerKey, startedAt } = facts;
    const told = {
      callId,
      queue,
      calledAt: startedAt ?? new Date(),
      facts: { calledBy: 'told' as const, agent, direction, consent, callerKey },
    };
    const { fileName } = audio;
    try {
      await whileUnavailable(
        () => takeIn(SYSTEM_ACTOR, { siteId, fileName, call: told, cameWithId: batchId }, audio.open()),
        explainPostgresError,
      );
    } catch (error) {
      // What is no recording after all is no fault of the call.
      if (!(error instanceof AppError) || !['invalid_input', 'too_large'].includes(error.code)) throw error;
      log().warn({ siteId, callId, reason: error.message }, 'the recording inside a vCon was left out');
    }
  }
}
