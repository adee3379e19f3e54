import path from 'node:path';
import type { Actor } from '@/server/auth/actor';
import { env } from '@/server/env';
import { type AppError, toAppError } from '@/server/errors';
import { type Delivered, deliverFile } from '@/server/ingest/deliver-file';
import { type DeliveryMapping, deliveryMapping } from '@/server/ingest/delivery-mapping';
import { findUpload, removeUpload, uploadFile } from '@/server/ingest/uploads';
import type { Progress } from '@/server/ingest/write/block-run';
import { database } from '@/server/postgres/client';
import type { InboundSource, IngestBatch } from '@/server/postgres/generated/client';
import type { Place } from '../place/place';
import type { NotedFile } from './note-files';
import { storeIsAway } from './store-is-away';

/** What became of a file. */
export type Taken =
  | { outcome: 'taken'; key: string; batch: IngestBatch; known: boolean }
  | { outcome: 'recording'; key: string; recordingId: string; known: boolean }
  | { outcome: 'failed'; key: string; why: string }
  /** it changed meanwhile, is gone, is read elsewhere, or the look was stopped: it is looked at again */
  | { outcome: 'waits'; key: string };

export interface TakeOptions {
  actor: Actor;
  signal?: AbortSignal;
  onProgress?(key: string, progress: Progress): void;
}

/** A file that has ended its process so often is taken for the reason. */
const MOST_ATTEMPTS = 8;

/**
 * Takes one file: a sealed copy, a delivery that is read here, a row that says what became of it; then the file is put away.
 * Killed anywhere and done again, it comes to the same.
 * @throws AppError `unavailable` when a store or the disk does not do its part: the file waits
 */
export async function takeFile(
  source: InboundSource,
  place: Place,
  noted: NotedFile,
  options: TakeOptions,
): Promise<Taken> {
  const { item, file } = noted;
  const { key } = file;
  if (item.attempts >= MOST_ATTEMPTS) {
    const why = `Reading it has ended the process ${item.attempts} times. Send it in parts, or as another format.`;
    return refused(place, noted, why);
  }
  await database().inboundItem.update({ where: { id: item.id }, data: { attempts: { increment: 1 } } });
  try {
    const delivered = await deliver(source, place, noted, options);
    const ended = await endOf(place, noted, delivered, options.signal);
    if (ended.outcome === 'waits') await waitAgain(item.id);
    return ended;
  } catch (thrown) {
    const error = storeIsAway(thrown) ?? toAppError(thrown);
    if (error.code === 'unavailable') {
      await waitAgain(item.id).catch(() => undefined);
      throw error;
    }
    if (error.code === 'conflict' || error.code === 'not_found') {
      await waitAgain(item.id);
      return { outcome: 'waits', key };
    }
    return refused(place, noted, sentencesOf(error));
  }
}

async function deliver(
  source: InboundSource,
  place: Place,
  { file }: NotedFile,
  { actor, signal, onProgress }: TakeOptions,
): Promise<Delivered> {
  const { uploadId, fileName } = await place.fetch(actor, file);
  const sealed = path.join(env().CALLCAST_DATA_DIR, uploadFile(uploadId));
  const lyingAt = place.whereLies(file);
  try {
    return await deliverFile(
      { actor },
      {
        siteId: source.siteId,
        origin: { path: sealed, sealed: true, ...(lyingAt === null ? {} : { lyingAt }) },
        fileName,
        door: source.kind,
        source: source.name,
        mapping: mappingOf(source),
        settle: false,
        ...(signal ? { signal } : {}),
        ...(onProgress ? { onProgress: (progress) => onProgress(file.key, progress) } : {}),
      },
    );
  } finally {
    // A batch has claimed its copy; one that is still nobody's is not needed.
    await findUpload(actor, uploadId).then(
      () => removeUpload(uploadId),
      () => undefined,
    );
  }
}

function mappingOf({ mapping }: InboundSource): DeliveryMapping | null {
  return mapping === null ? null : deliveryMapping.parse(mapping);
}

async function endOf(
  place: Place,
  noted: NotedFile,
  delivered: Delivered,
  signal: AbortSignal | undefined,
): Promise<Taken> {
  const { key } = noted.file;
  const { known } = delivered;
  if ('recording' in delivered) {
    const recordingId = delivered.recording.id;
    await ended(place, noted, { recordingId });
    return { outcome: 'recording', key, recordingId, known };
  }
  const { batch } = delivered;
  if (batch.status === 'done') {
    await ended(place, noted, { batchId: batch.id });
    return { outcome: 'taken', key, batch, known };
  }
  if (batch.status === 'failed') return refused(place, noted, batch.error ?? 'Reading it failed.', batch.id);
  if (batch.status === 'canceled' && !signal?.aborted) {
    return refused(place, noted, 'Reading it was canceled. Put it back to read on.', batch.id);
  }
  return { outcome: 'waits', key };
}

async function ended(
  place: Place,
  { item, file }: NotedFile,
  by: { batchId: string } | { recordingId: string },
): Promise<void> {
  const data = { status: 'taken' as const, error: null, attempts: 0, changedAt: new Date(), ...by };
  await database().inboundItem.update({ where: { id: item.id }, data });
  await place.putAway(file, null);
}

async function refused(
  place: Place,
  { item, file }: NotedFile,
  why: string,
  batchId?: string,
): Promise<Taken> {
  const data = { status: 'failed' as const, error: why, changedAt: new Date() };
  const batch = batchId === undefined ? {} : { batchId };
  await database().inboundItem.update({ where: { id: item.id }, data: { ...data, ...batch } });
  await place.putAway(file, why);
  return { outcome: 'failed', key: file.key, why };
}

async function waitAgain(id: string): Promise<void> {
  await database().inboundItem.update({ where: { id }, data: { attempts: { decrement: 1 } } });
}

function sentencesOf({ message, hint }: AppError): string {
  return [message, hint].filter(Boolean).join(' ');
}
