import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { isWithin } from '@/server/recordings/folder/open-in-folder';

/**
 * The folder of a source, without symbolic links in its path.
 * @param location below CALLCAST_INBOX ('.' for itself); or absolute, as only the command line may name it
 * @throws AppError `not_found` when it is not there or leads out of CALLCAST_INBOX, `forbidden` when files in it cannot be
 * moved, `invalid_input` for a file
 */
export async function inboxFolder(location: string): Promise<string> {
  const folder = path.isAbsolute(location) ? await anyFolder(location) : await folderBelowInbox(location);
  if (!(await stat(folder)).isDirectory()) {
    throw new AppError('invalid_input', `${location} is not a folder.`, {
      hint: 'Name the folder it lies in.',
    });
  }
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((cause: unknown) => {
    throw new AppError('forbidden', `Callcast may not read and write in the folder ${location}.`, {
      hint: 'Give the account that runs it both: what was read is moved to done/, what failed to failed/.',
      cause,
    });
  });
  return folder;
}

async function anyFolder(location: string): Promise<string> {
  const real = await realpath(location).catch(() => null);
  if (real !== null) return real;
  throw new AppError('not_found', `There is no folder ${location}.`, {
    hint: 'See that it is mounted, and named as it stands there, capitals included.',
  });
}

async function folderBelowInbox(location: string): Promise<string> {
  const { CALLCAST_INBOX } = env();
  const root = CALLCAST_INBOX ? await realpath(path.resolve(CALLCAST_INBOX)).catch(() => null) : null;
  if (root === null) {
    throw new AppError('not_found', 'CALLCAST_INBOX names no folder that is there.', {
      hint: 'Set it where Callcast is started, web process and workers, and start it again.',
    });
  }
  const real = await realpath(path.join(root, location)).catch(() => null);
  if (real !== null && isWithin(root, real)) return real;
  throw new AppError('not_found', `There is no folder "${location}" below CALLCAST_INBOX.`, {
    hint: 'Make it there, or write it as it stands there, capitals included.',
  });
}
