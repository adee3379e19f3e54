import { Readable } from 'node:stream';
import { z } from 'zod';
import { requireFormat } from '@/models/speech/audio/require-format';
import { requirePermission } from '@/server/auth/actor';
import { CONSENTS, DIRECTIONS } from '@/server/calls/call-record';
import { openSealedFile, type SealedFile } from '@/server/ingest/sealed-file';
import { parseInput } from '@/server/parse-input';
import { dropRecording } from '@/server/recordings/drop/drop-recording';
import type { ApiRequest } from '../request/answer';
import { idempotencyKey } from '../request/idempotency-key';
import { requireKnownQuery } from '../request/require-known-query';
import { siteOfRequest } from '../request/site-of-request';
import { receiveFile } from './receive-file';
import { recordingAnswer } from './recording-answer';
import { refuseFile } from './refuse-file';

/** What may be told beside a recording, of a call that no record tells of. */
const recordingQuery = z.object({
  file_name: z.string().min(1).max(1000),
  call_id: z.string().max(200).optional(),
  started_at: z.string().max(40).optional(),
  queue: z.string().max(200).optional(),
  agent: z.string().max(200).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  consent: z.enum(CONSENTS).optional(),
  caller: z.string().max(60).optional(),
});

/** Takes in a recording; 202. @throws AppError `unprocessable` for what is no audio, and as receiveFile */
export async function acceptRecording({ request, actor, query }: ApiRequest): Promise<Response> {
  requirePermission(actor, 'recordings:write');
  const site = await siteOfRequest(actor, query.get('site'));
  requireKnownQuery(query, ['site', ...Object.keys(recordingQuery.shape)]);
  const asked = Object.fromEntries([...query].filter(([name]) => name !== 'site'));
  const told = parseInput(recordingQuery, asked as z.input<typeof recordingQuery>);
  const facts = {
    callId: told.call_id,
    startedAt: told.started_at,
    queue: told.queue,
    agent: told.agent,
    direction: told.direction,
    consent: told.consent,
    caller: told.caller,
  };
  const input = {
    siteId: site.id,
    fileName: told.file_name,
    body: request.body,
    bytesTold: Number(request.headers.get('content-length') ?? 0),
    idempotencyKey: idempotencyKey(request.headers),
  };
  const { dropped } = await receiveFile(actor, input, async (file) => {
    const sealed = await openSealedFile(file.path);
    try {
      await requireSound(sealed, file.fileName);
      const { siteId } = input;
      const bytes = Readable.from(sealed.read(0, sealed.size));
      return {
        dropped: await dropRecording({ actor }, { siteId, fileName: file.fileName, ...given(facts) }, bytes),
        keeps: false,
      };
    } finally {
      await sealed.close();
    }
  });
  return recordingAnswer(dropped);
}

/** Behind the tags and pictures that an MP3 may begin with. */
const FIRST_BYTES = 4 * 1024 * 1024;

/** @throws AppError `unprocessable` */
async function requireSound(file: SealedFile, fileName: string): Promise<void> {
  const first: Buffer[] = [];
  for await (const piece of file.read(0, Math.min(file.size, FIRST_BYTES))) first.push(piece);
  try {
    requireFormat(Buffer.concat(first), fileName);
  } catch (thrown) {
    refuseFile(thrown);
  }
}

function given<Facts extends Record<string, unknown>>(facts: Facts) {
  type Given = { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Given;
}
