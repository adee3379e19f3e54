import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { openSealedStream } from './sealed-stream';
import type { Origin } from './source/open-source';
import { claimUpload, findUpload, removeUpload, storeUpload, type Upload, uploadFile } from './uploads';

/** A file's bytes, sealed in the data directory: what was hashed is what will be read, whatever becomes of the file. */
export interface SealedCopy {
  /** relative to the data directory */
  uploadPath: string;
  sizeBytes: number;
  /** hex, of the file as it came */
  contentSha256: string;
  /** a batch has it now */
  claim(): Promise<void>;
  /** no batch wants it; what was sealed elsewhere than among the uploads is left to the caller */
  discard(): Promise<void>;
}

/**
 * Seals a copy of a file; of what is sealed already in the data directory only tells what it is.
 * @throws AppError `conflict` when the file changes meanwhile, `invalid_input` for an empty one
 */
export async function sealedCopy(actor: Actor, origin: Origin, fileName: string): Promise<SealedCopy> {
  if (origin.sealed) {
    const upload = await findUpload(actor, path.basename(origin.path, '.sealed')).catch(() => null);
    return upload ? waitingUpload(upload) : lyingThere(origin.path);
  }
  const before = await stat(origin.path);
  const upload = await storeUpload(actor, fileName, createReadStream(origin.path));
  const after = await stat(origin.path).catch(() => null);
  if (after?.size !== before.size || after.mtimeMs !== before.mtimeMs || upload.sizeBytes !== after.size) {
    await removeUpload(upload.uploadId);
    throw new AppError('conflict', 'The file changed while it was read.', {
      hint: 'It is taken once it is at rest.',
    });
  }
  return waitingUpload(upload);
}

function waitingUpload({ uploadId, sizeBytes, contentSha256 }: Upload): SealedCopy {
  return {
    uploadPath: uploadFile(uploadId),
    sizeBytes,
    contentSha256,
    claim: () => claimUpload(uploadId),
    discard: () => removeUpload(uploadId),
  };
}

async function lyingThere(file: string): Promise<SealedCopy> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(createReadStream(file), openSealedStream(), async (plain: AsyncIterable<Buffer>) => {
    for await (const chunk of plain) {
      hash.update(chunk);
      sizeBytes += chunk.length;
    }
  });
  const nothing = () => Promise.resolve();
  const uploadPath = path.relative(env().CALLCAST_DATA_DIR, file);
  return { uploadPath, sizeBytes, contentSha256: hash.digest('hex'), claim: nothing, discard: nothing };
}
