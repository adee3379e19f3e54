import { Readable } from 'node:stream';
import type { SpokenTranscript } from '@/models/speech/spoken-transcript';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import type { DeliveryPlan } from '@/server/ingest/delivery-plan';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { claimUpload, removeUpload, storeUpload, type Upload, uploadFile } from '@/server/ingest/uploads';
import type { RecordingPurpose } from '@/server/postgres/generated/enums';
import type { CallToJudge } from '../judge-recording';
import { spokenCall } from './spoken-call';

export interface TextToDeliver {
  siteId: number;
  recordingId: string;
  fileName: string;
  call: CallToJudge;
  purposes: readonly RecordingPurpose[];
  spoken: SpokenTranscript;
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
  const call = spokenCall(text.call, text.spoken, { fileName, at: new Date() });
  const upload = await storeUpload(
    SYSTEM_ACTOR,
    `${fileName} (transcript)`,
    Readable.from([Buffer.from(`${JSON.stringify(call)}\n`)]),
  );
  const batchId = await register(text, upload);
  const { status, rowsStored, rowsQuarantined, error } = await runBatch(context, { batchId, settle: false });
  if (status !== 'done' || rowsQuarantined > 0n) {
    throw new AppError('conflict', error ?? 'Its text could not be stored and is in quarantine.', {
      hint: 'The delivery of the same name on the Data page says what is wrong with it.',
    });
  }
  return { batchId, stored: rowsStored > 0n };
}

async function register(text: TextToDeliver, upload: Upload): Promise<string> {
  const { uploadId, fileName, sizeBytes, contentSha256 } = upload;
  try {
    const { batch } = await registerBatch(context, {
      ...{ siteId: text.siteId, fileName, sizeBytes, contentSha256 },
      plan: planOf(text),
      uploadPath: uploadFile(uploadId),
      door: 'recording',
      recordingId: text.recordingId,
    });
    await claimUpload(uploadId);
    return batch.id;
  } catch (error) {
    await removeUpload(uploadId);
    throw error;
  }
}

function planOf({ purposes }: TextToDeliver): DeliveryPlan {
  return {
    mapping: transcriptMapping.parse({
      kind: 'transcripts',
      format: 'calls',
      purposes: ['metadata', ...purposes],
    }),
    shape: {
      format: 'jsonl',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      headerLine: 0,
      columns: ['value'],
    },
    path: null,
  };
}
