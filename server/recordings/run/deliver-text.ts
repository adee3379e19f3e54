import type { SpokenTranscript } from '@/models/speech/spoken-transcript';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { runBatch } from '@/server/ingest/run-batch';
import type { CallToJudge } from '../judge-recording';
import { registerText, type TextOfRecording } from './register-text';
import { spokenCall } from './spoken-call';

export interface TextToDeliver extends TextOfRecording {
  call: CallToJudge;
  spoken: SpokenTranscript;
  /** what its record tells besides (told-by-record.ts) */
  told?: Readonly<Record<string, unknown>>;
}

const context = { actor: SYSTEM_ACTOR };

/**
 * Brings a transcript in as any other comes in: a delivery of texts, sealed until it is read, masked before it is stored,
 * checked for the caller's consent once more. Rollups are made later.
 * @returns the batch, and whether the call was stored; false: its caller has refused meanwhile, and nothing is kept
 * @throws AppError `conflict` where it went to quarantine, `unavailable` when a store stays away
 */
export async function deliverText(text: TextToDeliver): Promise<{ batchId: string; stored: boolean }> {
  const { fileName } = text;
  const call = { ...text.told, ...spokenCall(text.call, text.spoken, { fileName, at: new Date() }) };
  const content = Buffer.from(`${JSON.stringify(call)}\n`);
  const batchId = await registerText(text, { format: 'calls', content });
  const { status, rowsStored, rowsQuarantined, error } = await runBatch(context, { batchId, settle: false });
  if (status !== 'done' || rowsQuarantined > 0n) {
    throw new AppError('conflict', error ?? 'Its text could not be stored and is in quarantine.', {
      hint: 'The delivery of the same name on the Data page says what is wrong with it.',
    });
  }
  return { batchId, stored: rowsStored > 0n };
}
