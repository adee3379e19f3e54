import path from 'node:path';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { isWithin } from '@/server/recordings/folder/open-in-folder';
import { inboxFolder } from './inbox-folder';
import { DONE, FAILED } from './place/list-folder';

/**
 * A folder of which no other source looks at a part, as it is written down: relative to CALLCAST_INBOX.
 * @throws AppError `not_found`, `forbidden`, `invalid_input`, `conflict`
 */
export async function requireFreeFolder(wanted: string, ownId: string): Promise<string> {
  if (path.isAbsolute(wanted)) {
    throw new AppError(
      'invalid_input',
      'A folder is named below CALLCAST_INBOX, without a slash before it.',
      {
        hint: 'Others are looked at by "callcast watch DIR".',
      },
    );
  }
  const location = path.posix.normalize(wanted).replace(/\/$/, '');
  if (location.split('/').some((part) => part === DONE || part === FAILED || part === '..')) {
    throw new AppError('invalid_input', `The folder ${wanted} cannot be a source.`, {
      hint: 'done and failed are where files go that were read; .. leads out of CALLCAST_INBOX.',
    });
  }
  const folder = await inboxFolder(location);
  await requireApart(folder, ownId);
  return location;
}

/** Files below two sources would be taken by whichever looks first. */
export async function requireApart(folder: string, ownId: string | null): Promise<void> {
  const others = await database().inboundSource.findMany({
    where: { kind: 'folder', ...(ownId === null ? {} : { id: { not: ownId } }) },
  });
  for (const other of others) {
    const taken = await inboxFolder(other.location).catch(() => null);
    if (taken === null || !(isWithin(taken, folder) || isWithin(folder, taken))) continue;
    throw new AppError('conflict', `The folder is part of the source "${other.name}", or holds it.`, {
      hint: 'Name folders side by side.',
    });
  }
}
