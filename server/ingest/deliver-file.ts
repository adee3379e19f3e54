import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import type { Door, IngestBatch } from '@/server/postgres/generated/client';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import { dropRecording } from '@/server/recordings/drop/drop-recording';
import type { DeliveryMapping } from './delivery-mapping';
import { type DeliveryPlan, namedPlan, planHash } from './delivery-plan';
import { type Recognized, recognize } from './recognize';
import { registerBatch } from './register-batch';
import { type RunInput, runBatch } from './run-batch';
import { type SealedCopy, sealedCopy } from './sealed-copy';
import { openSealedFile } from './sealed-file';
import type { Origin } from './source/open-source';

export interface DeliverInput extends Pick<RunInput, 'signal' | 'settle' | 'onProgress'> {
  siteId: number;
  /** a file that is only read and copied; or one sealed in the data directory, which becomes the batch's own */
  origin: Origin;
  fileName: string;
  door: Door;
  /** name of the inbound source or API key */
  source: string;
  /** how it is read; null, the default: as it is recognized */
  mapping?: DeliveryMapping | null;
  /** what is recognized less surely than this is refused: nobody is there to ask. Default 0.8 */
  leastConfidence?: number;
  /** here: returns when it is read (default); worker: it is put on the queue */
  readBy?: 'here' | 'worker';
}

/** Less sure than this, a person must agree to how a file is read. */
const SURE = 0.8;
/** What is recognized less surely than this looks like nothing. */
const LEAST_TOLD = 0.1;

/** `known`: the same bytes came before. */
export type Delivered = { batch: IngestBatch; known: boolean } | { recording: RecordingView; known: boolean };

/**
 * Takes in a file that came while nobody was there: recognizes it, seals a copy, registers it, and reads it or has a worker
 * read it. Audio becomes a recording. Doing it again, also after a kill, is safe: the same bytes are the same delivery.
 * @returns a batch that was read here may have failed or been canceled: its status and `error` say so
 * @throws AppError `invalid_input` for what is no format we know, or not surely one (nothing is kept); `conflict` when the
 * file changes meanwhile or another process reads the same delivery; `unavailable` when a store stays away
 */
export async function deliverFile(context: UseCaseContext, input: DeliverInput): Promise<Delivered> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'ingest:write');
  const { origin } = input;
  const found = await recognizeSurely(input);
  if (found.kind === 'recording') return deliverRecording(context, input);
  const { shape, mapping } = found;
  const copy = await sealedCopy(context.actor, origin, input.fileName);
  const lyingAt = origin.sealed ? origin.lyingAt : path.resolve(origin.path);
  const plan = { mapping, shape, path: lyingAt ?? null };
  const { batch, known } = await register(context, input, plan, copy);
  if (batch.status === 'done') return { batch, known };
  if (input.readBy === 'worker') {
    await enqueue('ingest-file', { batchId: batch.id });
    return { batch, known };
  }
  const { signal, settle = true, onProgress } = input;
  const run = {
    batchId: batch.id,
    settle,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  };
  return { batch: await runBatch(context, run), known };
}

/** What a person has said of the source's files needs no other sureness. */
async function recognizeSurely({
  origin,
  fileName,
  mapping,
  leastConfidence = SURE,
}: DeliverInput): Promise<Recognized> {
  const found = await recognize(origin, fileName, {}, mapping ? { mapping } : {});
  if (mapping || found.confidence >= leastConfidence) return found;
  if (found.confidence < LEAST_TOLD) {
    throw new AppError('invalid_input', `The file is of no format that is known: ${found.why}.`, {
      hint: '"callcast formats" and docs/DATA.md list what is read. A table of your own is read with a mapping: look at it on the Data page.',
    });
  }
  const others = found.others.map(({ title }) => title).join(', ');
  const percent = `${Math.round(found.confidence * 100)}%`;
  throw new AppError(
    'invalid_input',
    `It looks like ${found.title}, but that is only ${percent} sure (${found.why})${others ? `; it may be ${others} as well` : ''}.`,
    {
      hint: 'Send it on the Data page, where you see how it would be read, or set how files of this source are read.',
    },
  );
}

async function register(context: UseCaseContext, input: DeliverInput, plan: DeliveryPlan, copy: SealedCopy) {
  const { siteId, fileName, door, source } = input;
  const { sizeBytes, contentSha256 } = copy;
  try {
    const earlier = await earlierCopy(siteId, namedPlan(plan, fileName), contentSha256);
    const uploadPath = earlier ?? copy.uploadPath;
    const delivery = { siteId, fileName, sizeBytes, contentSha256, plan, uploadPath, door, source };
    const registered = await registerBatch(context, delivery);
    const wanted = registered.batch.status !== 'done' && uploadPath === copy.uploadPath;
    await (wanted ? copy.claim() : copy.discard());
    return registered;
  } catch (error) {
    await copy.discard();
    throw error;
  }
}

/** Of a delivery that was cut off, the copy that lies here already. */
async function earlierCopy(
  siteId: number,
  plan: DeliveryPlan,
  contentSha256: string,
): Promise<string | null> {
  const key = { siteId, kind: plan.mapping.kind, contentSha256, mappingSha256: planHash(plan) };
  const batch = await database().ingestBatch.findUnique({
    where: { siteId_kind_contentSha256_mappingSha256: key },
    select: { uploadPath: true },
  });
  if (!batch?.uploadPath) return null;
  const there = await access(path.join(env().CALLCAST_DATA_DIR, batch.uploadPath)).then(
    () => true,
    () => false,
  );
  return there ? batch.uploadPath : null;
}

async function deliverRecording(
  context: UseCaseContext,
  { siteId, origin, fileName }: DeliverInput,
): Promise<Delivered> {
  if (!origin.sealed) return dropRecording(context, { siteId, fileName }, createReadStream(origin.path));
  const file = await openSealedFile(origin.path);
  try {
    return await dropRecording(context, { siteId, fileName }, Readable.from(file.read(0, file.size)));
  } finally {
    await file.close();
  }
}
