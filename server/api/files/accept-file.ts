import { requirePermission } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { deliverFile } from '@/server/ingest/deliver-file';
import { uploadFile } from '@/server/ingest/uploads';
import { database } from '@/server/postgres/client';
import { answerOfBatch } from '../batches/batch-answer';
import type { ApiRequest } from '../request/answer';
import { idempotencyKey } from '../request/idempotency-key';
import { requireKnownQuery } from '../request/require-known-query';
import { siteOfRequest } from '../request/site-of-request';
import { receiveFile } from './receive-file';
import { recordingAnswer } from './recording-answer';
import { refuseFile } from './refuse-file';

/**
 * Takes in a file of any format that is known, as it is recognized; audio becomes a recording. 202 with its batch.
 * @throws AppError `unprocessable` for what is not surely recognized (says what it may be), and as receiveFile
 */
export async function acceptFile({ request, actor, query }: ApiRequest): Promise<Response> {
  requirePermission(actor, 'ingest:write');
  const site = await siteOfRequest(actor, query.get('site'));
  requireKnownQuery(query, ['site', 'file_name']);
  const fileName = query.get('file_name') ?? '';
  if (fileName === '') {
    throw new AppError('invalid_input', 'The request does not say what the file is called.', {
      hint: 'Add &file_name=calls.csv to the address: its ending helps to recognize it.',
    });
  }
  const input = {
    siteId: site.id,
    fileName,
    body: request.body,
    bytesTold: Number(request.headers.get('content-length') ?? 0),
    idempotencyKey: idempotencyKey(request.headers),
  };
  const { delivered } = await receiveFile(actor, input, async (file) => {
    const origin = { path: file.path, sealed: true };
    const one = await deliverFile(
      { actor },
      { siteId: site.id, origin, fileName: file.fileName, door: 'api', source: actor.name, readBy: 'worker' },
    ).catch(refuseFile);
    const keeps = 'batch' in one && one.batch.uploadPath === uploadFile(file.uploadId);
    return { delivered: one, keeps };
  });
  if ('recording' in delivered) return recordingAnswer(delivered);
  const batch = await database().ingestBatch.findUniqueOrThrow({
    where: { id: delivered.batch.id },
    include: { site: { select: { code: true } } },
  });
  const body = { batch: answerOfBatch(batch), known: delivered.known };
  return Response.json(body, { status: 202, headers: { location: body.batch.href } });
}
