import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CLI_ACTOR } from '@/server/auth/actor';
import type { CallRecord } from '@/server/calls/call-record';
import { AppError } from '@/server/errors';
import type { RecordingStatus } from '@/server/postgres/generated/enums';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import { dropRecording } from '@/server/recordings/drop/drop-recording';
import { scanFolders } from '@/server/recordings/folder/scan-folders';
import { cancelRecordings } from '@/server/recordings/queue/cancel';
import { listRecordings } from '@/server/recordings/queue/list';
import { recordingsOverview } from '@/server/recordings/queue/overview';
import { retryRecordings } from '@/server/recordings/queue/retry';
import { wakeWaiting } from '@/server/recordings/run/put-back';
import { workQueue } from '@/server/recordings/run/work-queue';
import type { Outcome } from './command';
import { exitCode } from './exit-code';
import { showProgress } from './show-progress';
import { siteNamed } from './site-named';
import { type SiteFlags, siteOfFlags } from './site-of-flags';

export interface AddFlags extends SiteFlags {
  call?: string;
  startedAt?: string;
  queue?: string;
  agent?: string;
  direction?: CallRecord['direction'];
  consent?: CallRecord['consent'];
  caller?: string;
}

export interface ListFlags {
  site: string;
  status?: RecordingStatus;
}

export interface PickFlags {
  site: string;
  failed?: boolean;
  waiting?: boolean;
}

const context = { actor: CLI_ACTOR };
const MOST_LISTED = 200;

/** Takes files in, one after the other. @throws AppError `not_found` for a file that is not there */
export async function addFiles(files: readonly string[], flags: AddFlags): Promise<Outcome> {
  if (flags.call !== undefined && files.length > 1) {
    throw new AppError('invalid_input', '--call names one call, and there are several files.', {
      hint: 'Add them one at a time, or name each file after its call.',
    });
  }
  const { id: siteId } = await siteOfFlags(flags);
  const added = [];
  for (const file of files) added.push(await addFile(siteId, file, flags));
  return {
    text: added
      .map(({ recording, known }) => `${describe(recording)}${known ? ' (came before)' : ''}`)
      .join('\n'),
    data: { recordings: added },
  };
}

async function addFile(siteId: number, file: string, flags: AddFlags) {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AppError('not_found', `There is no file ${file}.`);
  const { call, startedAt = '', queue = '', agent = '', caller = '' } = flags;
  const told = { callId: call ?? '', startedAt, queue, agent, caller };
  const { direction = null, consent = 'unknown' } = flags;
  const input = { siteId, fileName: path.basename(file), ...told, direction, consent };
  return dropRecording(context, input, createReadStream(file));
}

/** The recordings of a site, with what lies on the way. */
export async function showRecordings({ site, status }: ListFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const { recordings, total } = await listRecordings(context, {
    siteId,
    status: status ? [status] : [],
    pageSize: MOST_LISTED,
  });
  const overview = await recordingsOverview(context, { siteId });
  const { waiting, running, done, failed, skipped } = overview.counts;
  const model = overview.model ? `model ${overview.model.name}` : (overview.modelMissing ?? '');
  const head = `${waiting} wait, ${running} under way, ${done} done, ${skipped} skipped, ${failed} failed; ${model}`;
  const more = total > recordings.length ? [`… and ${total - recordings.length} more`] : [];
  return {
    text: [head, ...recordings.map(describe), ...more].join('\n'),
    data: { overview, recordings, total },
  };
}

/** Looks into the folders of one site, or of all. */
export async function scan(site: string | undefined): Promise<Outcome> {
  const report = await scanFolders(site === undefined ? undefined : await siteNamed(site));
  const { added, known, unmatched } = report;
  return {
    text: `${added} recordings taken in, ${known} known already, ${unmatched} files of no call that is known.`,
    data: report,
  };
}

/** Transcribes what waits. Ctrl-C puts what is under way back in the queue. */
export async function runQueue(): Promise<Outcome> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const startedAt = Date.now();
  try {
    await wakeWaiting();
    const report = await workQueue({
      signal: stop.signal,
      onProgress: (_report, now) =>
        showProgress(now && { ...now.progress, detail: now.fileName, secondsLeft: null }),
    });
    showProgress(null);
    const { done, skipped, failed, other } = report;
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const why = other > 0 && !stop.signal.aborted ? ' "callcast recordings list" says why.' : '';
    return {
      text: `${done} transcribed in ${seconds} s, ${skipped} skipped, ${failed} failed, ${other} wait again.${why}`,
      data: { ...report, seconds: Number(seconds) },
      exitCode: stop.signal.aborted ? exitCode('canceled') : failed > 0 ? exitCode('invalid_input') : 0,
    };
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

export async function retry(ids: string[], { site, failed }: PickFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const { changed } = await retryRecordings(
    context,
    failed ? { siteId, allFailed: true } : { siteId, recordingIds: chosen(ids, '--failed') },
  );
  return { text: `${changed} wait again.`, data: { changed } };
}

export async function cancel(ids: string[], { site, waiting }: PickFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const { changed } = await cancelRecordings(
    context,
    waiting ? { siteId, allWaiting: true } : { siteId, recordingIds: chosen(ids, '--waiting') },
  );
  return { text: `${changed} canceled.`, data: { changed } };
}

function chosen(ids: string[], all: string): string[] {
  if (ids.length > 0) return ids;
  throw new AppError('invalid_input', 'No recording is named.', {
    hint: `Name ids, as "callcast recordings list --json" shows them, or give ${all}.`,
  });
}

function describe({ fileName, callId, status, reason, durationMs, model, language }: RecordingView): string {
  const length = durationMs === null ? '' : `, ${(durationMs / 1000).toFixed(1)} s`;
  const heard = model === '' ? '' : `, ${model} ${language}`;
  return `${status.padEnd(8)} ${fileName} (call ${callId}${length}${heard})${reason ? `: ${reason}` : ''}`;
}
