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

/** Which calls they are is one question over the records of a site, and somebody waits for the answer. */
const MOST_FILES = 500;
const EXAMPLES = 3;

/**
 * What lies in a folder before it is set: how many recordings, and how many of them belong to calls that are known, of the
 * first 500. Nothing is taken in.
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
  const files: AudioFile[] = [];
  let more = false;
  for await (const file of listAudio(start)) {
    more = files.length === MOST_FILES;
    if (more) break;
    files.push(file);
  }
  const calls = await callsOfFiles(siteId, files);
  const unknown = files.flatMap(({ place }) => (calls.has(place) ? [] : [place]));
  return { files: files.length, known: calls.size, more, unknown: unknown.slice(0, EXAMPLES) };
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
