import { Readable } from 'node:stream';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { registerBatch } from '@/server/ingest/register-batch';
import { transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { claimUpload, removeUpload, storeUpload, uploadFile } from '@/server/ingest/uploads';
import type { RecordingPurpose } from '@/server/postgres/generated/enums';

/** A text that was made of a recording. */
export interface TextOfRecording {
  siteId: number;
  recordingId: string;
  fileName: string;
  purposes: readonly RecordingPurpose[];
}

/** Makes a delivery of the text of a recording, sealed until it is read. @returns the batch; the same bytes are the same one */
export async function registerText(
  { siteId, recordingId, fileName, purposes }: TextOfRecording,
  { format, content }: { format: 'calls' | 'vcon'; content: Buffer },
): Promise<string> {
  const upload = await storeUpload(SYSTEM_ACTOR, `${fileName} (transcript)`, Readable.from([content]));
  const { uploadId, sizeBytes, contentSha256 } = upload;
  const mapping = transcriptMapping.parse({
    kind: 'transcripts',
    format,
    purposes: ['metadata', ...purposes],
  });
  try {
    const { batch } = await registerBatch(
      { actor: SYSTEM_ACTOR },
      {
        ...{ siteId, fileName: upload.fileName, sizeBytes, contentSha256 },
        plan: { mapping, shape: LINE, path: null },
        uploadPath: uploadFile(uploadId),
        door: 'recording',
        recordingId,
      },
    );
    if (batch.status === 'done') await removeUpload(uploadId);
    else await claimUpload(uploadId);
    return batch.id;
  } catch (error) {
    await removeUpload(uploadId);
    throw error;
  }
}

/** A call a line. */
const LINE = {
  format: 'jsonl' as const,
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  headerLine: 0,
  columns: ['value'],
};
