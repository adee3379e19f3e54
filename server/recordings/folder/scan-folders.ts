import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { toAppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import { addRecording } from '../drop/add-recording';
import { keepBytes, MOST_BYTES } from '../drop/keep-bytes';
import { keptFacts } from '../drop/told-facts';
import { judgeRecording } from '../judge-recording';
import { assignRecording } from '../named/assign-recording';
import { judgeNamed } from '../named/judge-named';
import { callsOfFiles } from './calls-of-files';
import { type AudioFile, listAudio } from './list-audio';
import { isWithin, recordingsRoot } from './open-in-folder';

export interface ScanReport {
  /** recordings that were taken in, also those that no rule takes */
  added: number;
  /** files that had been taken in before, under this name or another */
  known: number;
  /** files of no call that is known: they are looked at again next time */
  unmatched: number;
}

/** A file that was changed so recently may still be written. */
const QUIET_MS = 20_000;
const AT_ONCE = 500;

/**
 * Takes in recordings that lie newly in the folders of sites: files that the record of a call names, and files whose own
 * name is a call's id. They are read where they lie, and never changed.
 * @param only one site; default all
 */
export async function scanFolders(only?: number): Promise<ScanReport> {
  const report: ScanReport = { added: 0, known: 0, unmatched: 0 };
  const root = await recordingsRoot();
  const sites = await database().speechSettings.findMany({
    where: { folder: { not: null }, ...(only === undefined ? {} : { siteId: only }) },
    select: { siteId: true, folder: true },
    orderBy: { siteId: 'asc' },
  });
  for (const { siteId, folder } of sites) {
    const start = root === null ? null : await realpath(path.join(root, folder ?? '')).catch(() => null);
    if (root === null || start === null || !isWithin(root, start)) {
      log().warn(
        { siteId, folder },
        'the folder of recordings is not there, or lies outside CALLCAST_RECORDINGS',
      );
      continue;
    }
    await scanFolder(siteId, { root, start }, report);
  }
  if (report.added > 0) await enqueue('transcribe', {});
  return report;
}

interface Folder {
  /** CALLCAST_RECORDINGS */
  root: string;
  /** the site's folder, absolute */
  start: string;
}

async function scanFolder(siteId: number, folder: Folder, report: ScanReport): Promise<void> {
  let some: AudioFile[] = [];
  const before = Date.now() - QUIET_MS;
  for await (const file of listAudio(folder.start)) {
    if (file.modifiedMs > before || file.sizeBytes === 0 || file.sizeBytes > MOST_BYTES) continue;
    some.push(file);
    if (some.length < AT_ONCE) continue;
    await takeIn(siteId, folder, some, report);
    some = [];
  }
  if (some.length > 0) await takeIn(siteId, folder, some, report);
}

async function takeIn(
  siteId: number,
  folder: Folder,
  files: readonly AudioFile[],
  report: ScanReport,
): Promise<void> {
  const seen = await database().recording.findMany({
    where: { siteId, origin: 'folder', fileName: { in: files.map(({ place }) => place) } },
    select: { fileName: true },
  });
  const names = new Set(seen.map(({ fileName }) => fileName));
  report.known += names.size;
  const news = files.filter(({ place }) => !names.has(place));
  const callOf = await callsOfFiles(siteId, news);
  for (const file of news) {
    const callId = callOf.get(file.place);
    if (callId === undefined) {
      report.unmatched += 1;
      continue;
    }
    try {
      const known = await takeOne(siteId, folder, file, callId);
      if (known) report.known += 1;
      else report.added += 1;
    } catch (thrown) {
      const { code, message } = toAppError(thrown);
      if (code === 'unavailable') throw thrown;
      log().warn({ siteId, place: file.place, reason: message }, 'a recording in the folder cannot be read');
      report.unmatched += 1;
    }
  }
}

/** @returns whether the same bytes had come before */
async function takeOne(
  siteId: number,
  { root, start }: Folder,
  { place }: AudioFile,
  callId: string,
): Promise<boolean> {
  const absolute = path.join(start, place);
  const judgement = await judgeRecording(siteId, {
    callId,
    queue: '',
    calledAt: null,
    facts: keptFacts.parse({}),
  });
  const file = await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const bytes = await keepBytes(file.createReadStream({ autoClose: false }), { keep: false });
    const kept = { ...bytes, path: path.relative(root, absolute) };
    const named = await judgeNamed(siteId, judgement, bytes);
    const arrival = { siteId, fileName: place, origin: 'folder' as const, kept, ...named };
    const { row, known } = await addRecording(SYSTEM_ACTOR, arrival);
    await assignRecording(row.id);
    return known;
  } finally {
    await file.close();
  }
}
