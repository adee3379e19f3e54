import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { toBatchView } from '@/server/ingest/batch-view';
import { listNotJoined, type NotJoined } from '@/server/ingest/list-not-joined';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { database } from '@/server/postgres/client';
import type { IngestBatch, Site } from '@/server/postgres/generated/client';
import { dropRecording } from '@/server/recordings/drop/drop-recording';
import { isAudioName } from '@/server/recordings/drop/name-facts';
import type { Outcome } from './command';
import { describePreview } from './describe-preview';
import { filesNamed } from './files-named';
import { type Delivery, describeRefusal, outcomeOf, refusal, type Taken } from './ingest-outcome';
import { type IngestFlags, previewFile, requireSure } from './ingest-preview';
import { progressLine } from './ingest-progress';
import { siteOfFlags } from './site-of-flags';

type KnownSite = Pick<Site, 'id' | 'timeZone' | 'country'>;

const context = { actor: CLI_ACTOR };

/**
 * Reads files into the store, one after the other, and settles the site once. Of a folder what cannot be read is told at
 * the end, and the others are read. Ctrl-C stops after the block under way.
 */
export async function ingestFiles(names: string[], flags: IngestFlags, json: boolean): Promise<Outcome> {
  const files = await filesNamed(names);
  const site = await siteOfFlags(flags);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const taken: Taken = { batches: [], recordings: [], refused: [] };
  try {
    for (const { file, inFolder } of files) {
      if (stop.signal.aborted) break;
      await take(taken, file, site, flags, stop.signal).catch((error: unknown) => {
        if (!inFolder) throw error;
        taken.refused.push(refusal(file, error));
      });
    }
  } finally {
    // Also when a later file cannot be read: what came before it counts.
    if (taken.batches.some((delivery) => !delivery.alreadyDelivered)) await settleSite(site.id);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  return outcomeOf(site.code, taken, json);
}

/** How the first rows of files would be read. */
export async function previewFiles(names: string[], flags: IngestFlags): Promise<Outcome> {
  const files = await filesNamed(names);
  const site = await siteToPreview(flags);
  const previews = [];
  const refused: Taken['refused'] = [];
  for (const { file, inFolder } of files) {
    try {
      previews.push({ file, ...(await previewFile(file, site, flags)) });
    } catch (error) {
      if (!inFolder) throw error;
      refused.push(refusal(file, error));
    }
  }
  return {
    data: { site: site.code, previews, ...(refused.length > 0 ? { refused } : {}) },
    text: [...previews.map(describePreview), ...refused.map(describeRefusal)].join('\n\n'),
  };
}

/** A dry run makes no site. */
async function siteToPreview(
  flags: IngestFlags,
): Promise<Pick<Site, 'code' | 'timeZone' | 'country'> & { id?: number }> {
  const { site: code, timeZone, country } = flags;
  const known = await database().site.findUnique({ where: { code } });
  return known || !timeZone ? siteOfFlags(flags) : { code, timeZone, country: country ?? '' };
}

async function take(
  taken: Taken,
  file: string,
  site: KnownSite,
  flags: IngestFlags,
  signal: AbortSignal,
): Promise<void> {
  if (!isAudioName(file)) {
    taken.batches.push(await deliver(file, site, flags, signal));
    return;
  }
  const fileName = path.basename(file);
  const { known } = await dropRecording(context, { siteId: site.id, fileName }, createReadStream(file));
  taken.recordings.push({ fileName, alreadyDelivered: known });
}

async function deliver(
  file: string,
  site: KnownSite,
  flags: IngestFlags,
  signal: AbortSignal,
): Promise<Delivery> {
  const preview = await previewFile(file, site, flags);
  requireSure(file, preview, flags);
  const { shape, mapping } = preview;
  const { size } = await stat(file);
  const { batch, known } = await registerBatch(context, {
    siteId: site.id,
    fileName: path.basename(file),
    sizeBytes: size,
    contentSha256: await sha256(file),
    plan: { mapping, shape, path: path.resolve(file) },
    uploadPath: null,
    door: 'command_line',
  });
  const alreadyDelivered = known && batch.status === 'done';
  if (alreadyDelivered) return { ...toBatchView(batch), alreadyDelivered };
  const line = progressLine(path.basename(file));
  try {
    const read = await runBatch(context, { batchId: batch.id, signal, settle: false, onProgress: line.show });
    return { ...toBatchView(read), alreadyDelivered, ...(await unjoined(read)) };
  } finally {
    line.end();
  }
}

async function unjoined({ id, kind, rowsQuarantined }: IngestBatch): Promise<{ notJoined?: NotJoined }> {
  if (kind !== 'transcripts' || rowsQuarantined === 0n) return {};
  const notJoined = await listNotJoined(context, { batchId: id });
  return notJoined.total === 0 ? {} : { notJoined };
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 64 * 1024 }), hash);
  return hash.digest('hex');
}
