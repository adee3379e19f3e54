import path from 'node:path';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { recognize } from '../recognize';
import { keepRecognized, removeUpload, type Upload, uploadFile } from '../uploads';
import { recognizedFile } from './waiting-file';

/**
 * Finds out what an upload is and keeps that with it; what is no format that is read is removed.
 * @throws AppError `invalid_input` when it is none, or audio, which comes in as a recording
 */
export async function recognizeUpload(upload: Upload): Promise<void> {
  const origin = { path: path.join(env().CALLCAST_DATA_DIR, uploadFile(upload.uploadId)), sealed: true };
  try {
    const found = await recognize(origin, upload.fileName);
    if (found.kind === 'recording') {
      throw new AppError('invalid_input', 'This is a recording, and its name does not say so.', {
        hint: 'Give the file its ending, such as .wav, and drop it again.',
      });
    }
    await keepRecognized(upload, recognizedFile.parse(found));
  } catch (error) {
    await removeUpload(upload.uploadId);
    throw error;
  }
}
