import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { speechSettings } from '../contracts/settings';
import { callsOfFiles } from './calls-of-files';
import { type AudioFile, listAudio } from './list-audio';
import { isWithin, recordingsRoot } from './open-in-folder';

export const checkFolderInput = z.object({
  siteId: z.int().positive(),
  /** below CALLCAST_RECORDINGS, as it would be set */
  folder: speechSettings.shape.folder.unwrap(),
});

export const folderCheck = z.object({
  /** files that look like recordings */
  files: z.int(),
  /** of them, files of calls that are known */
  known: z.int(),
  /** there are more files; they were not counted */
  more: z.boolean(),
  /** a few files of no known call, relative to the folder */
  unknown: z.array(z.string()),
});
export type FolderCheck = z.output<typeof folderCheck>;

const AT_ONCE = 500;
/** Somebody waits for the answer. */
const MOST_FILES = 20_000;
const EXAMPLES = 3;

/**
 * What lies in a folder before it is set: how many recordings, and how many of them belong to calls that are known. Nothing
 * is taken in.
 * @throws AppError `not_found` for a folder that is not there, or lies elsewhere by a link
 */
export async function checkFolder(
  { actor }: UseCaseContext,
  input: z.input<typeof checkFolderInput>,
): Promise<FolderCheck> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const { siteId, folder } = parseInput(checkFolderInput, input);
  await findSite(database(), siteId);
  const start = await startOf(folder);
  const found: FolderCheck = { files: 0, known: 0, more: false, unknown: [] };
  let some: AudioFile[] = [];
  for await (const file of listAudio(start)) {
    if (found.files === MOST_FILES) {
      found.more = true;
      break;
    }
    found.files += 1;
    some.push(file);
    if (some.length < AT_ONCE) continue;
    await count(siteId, some, found);
    some = [];
  }
  await count(siteId, some, found);
  return found;
}

async function startOf(folder: string): Promise<string> {
  const root = await recordingsRoot();
  if (root === null) {
    throw new AppError('not_found', 'CALLCAST_RECORDINGS names no folder that is there.', {
      hint: 'Set it where Callcast is started, and start it again.',
    });
  }
  const start = await realpath(path.join(root, folder)).catch(() => null);
  if (start !== null && isWithin(root, start)) return start;
  throw new AppError('not_found', `There is no folder "${folder}" below CALLCAST_RECORDINGS.`, {
    hint: 'Write it as it stands there, capitals included.',
  });
}

async function count(siteId: number, files: readonly AudioFile[], found: FolderCheck): Promise<void> {
  const calls = await callsOfFiles(siteId, files);
  found.known += calls.size;
  for (const { place } of files) {
    if (found.unknown.length < EXAMPLES && !calls.has(place)) found.unknown.push(place);
  }
}
