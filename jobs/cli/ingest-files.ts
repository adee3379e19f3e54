import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { type AppError, toAppError } from '@/server/errors';
import { type BatchView, toBatchView } from '@/server/ingest/batch-view';
import { listNotJoined, type NotJoined } from '@/server/ingest/list-not-joined';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { database } from '@/server/postgres/client';
import type { IngestBatch, Site } from '@/server/postgres/generated/client';
import { dropRecording } from '@/server/recordings/drop/drop-recording';
import { isAudioName } from '@/server/recordings/drop/name-facts';
import type { Outcome } from './command';
import { exitCode } from './exit-code';
import { filesNamed } from './files-named';
import { describePreview, type IngestFlags, previewFile, requireSure, unitsOf } from './ingest-preview';
import { progressLine } from './ingest-progress';
import { siteOfFlags } from './site-of-flags';

interface Delivery extends BatchView {
  /** the same content with the same mapping was read before; nothing changed */
  alreadyDelivered: boolean;
  /** of texts: what joined no call, and waits in quarantine */
  notJoined?: NotJoined;
}

/** What became of the files. */
interface Taken {
  batches: Delivery[];
  recordings: { fileName: string; alreadyDelivered: boolean }[];
  /** of folders: files of no known format, or that cannot be read */
  refused: { file: string; code: AppError['code']; message: string; hint?: string | undefined }[];
}

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

/** Of a folder: a file that cannot be read; a store that is away ends the whole run. */
function refusal(file: string, thrown: unknown): Taken['refused'][number] {
  const error = toAppError(thrown);
  if (error.code === 'unavailable' || error.code === 'internal') throw thrown;
  return { file, code: error.code, message: error.message, ...(error.hint ? { hint: error.hint } : {}) };
}

function outcomeOf(site: string, { batches, recordings, refused }: Taken, json: boolean): Outcome {
  const worst = batches.find(({ status }) => status !== 'done');
  const failed = worst?.status === 'canceled' ? 'canceled' : worst || refused[0] ? 'invalid_input' : null;
  const rest = {
    ...(recordings.length > 0 ? { recordings } : {}),
    ...(refused.length > 0 ? { refused } : {}),
  };
  const text = [
    ...batches.map(describe),
    ...recordings.map(
      ({ fileName, alreadyDelivered }) => `${fileName}: a recording${alreadyDelivered ? '; was there' : ''}.`,
    ),
    ...refused.map(describeRefusal),
  ];
  return {
    data: json ? { site, batches, ...rest } : null,
    text: text.join('\n'),
    exitCode: failed ? exitCode(failed) : 0,
  };
}

function describe(delivery: Delivery): string {
  const { fileName, status, alreadyDelivered, error } = delivery;
  const refused = delivery.callsRefused > 0 ? `, ${count(delivery.callsRefused)} refused and not kept` : '';
  const figures =
    `${count(delivery.rowsStored)} ${unitsOf(delivery)} stored, ${count(delivery.rowsQuarantined)} in quarantine` +
    refused;
  if (alreadyDelivered) return `${fileName}: was delivered before; nothing changed (${figures}).`;
  return [`${fileName}: ${status}; ${figures}.${error ? ` ${error}` : ''}`, ...unjoinedLines(delivery)].join(
    '\n',
  );
}

/** So many of them are listed for people; --json has up to a thousand, the quarantine all. */
const SHOWN_UNJOINED = 20;

function unjoinedLines({ notJoined }: Delivery): string[] {
  if (!notJoined) return [];
  const { total, rows } = notJoined;
  const shown = rows.slice(0, SHOWN_UNJOINED).map(({ line, reason }) => `    line ${line}: ${reason}`);
  const more = total > SHOWN_UNJOINED ? [`    and ${count(total - SHOWN_UNJOINED)} more`] : [];
  return [`  ${count(total)} joined no call:`, ...shown, ...more, ...(rows[0] ? [`  ${rows[0].hint}`] : [])];
}

function describeRefusal({ file, message, hint }: Taken['refused'][number]): string {
  return `${file}: refused; ${message}${hint ? ` ${hint}` : ''}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
