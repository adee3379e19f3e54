import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { audit } from '@/server/audit';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { env } from '@/server/env';
import { database } from '@/server/postgres/client';
import { RECORDINGS_FOLDER } from '../drop/keep-bytes';
import { forgetOldNaming } from '../named/forget-naming';
import { readSpeechSettings } from '../settings/read-settings';
import { forgetAudio, removeForgotten } from './forget-audio';

const DAY_MS = 86_400_000;

export interface CleanedAudio {
  /** recordings whose audio was past its time */
  recordings: number;
  /** files that no recording names, left by a crash */
  strays: number;
}

/**
 * Deletes audio that is past its time: so many days after its call as the site's settings say, originals and copies for
 * listening. What waits goes when it has waited so long itself. Texts follow the site's policy on texts. Sites of samples are left alone. Safe to repeat.
 */
export async function cleanAudio(now: Date): Promise<CleanedAudio> {
  const sites = await database().site.findMany({
    where: { isSample: false },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  let recordings = 0;
  for (const { id } of sites) recordings += await cleanSite(id, now);
  return { recordings, strays: await removeStrays(now) };
}

async function cleanSite(siteId: number, now: Date): Promise<number> {
  const { audioDays } = await readSpeechSettings(siteId);
  const before = new Date(now.getTime() - audioDays * DAY_MS);
  const old = { siteId, OR: [{ calledAt: { lt: before } }, { calledAt: null, createdAt: { lt: before } }] };
  const forgotten = await database().$transaction(async (transaction) => {
    await forgetOldNaming(transaction, siteId, before);
    const over = await forgetAudio(transaction, old, { unfinished: null, forgetPlaces: false });
    const unread = await forgetAudio(
      transaction,
      { AND: [old, { createdAt: { lt: before }, status: 'waiting' }] },
      {
        unfinished: { status: 'skipped', reason: 'Its audio was past its time before it was transcribed.' },
        forgetPlaces: false,
      },
    );
    const found = {
      count: over.count + unread.count,
      originals: [...over.originals, ...unread.originals],
      playbacks: [...over.playbacks, ...unread.playbacks],
    };
    if (found.count > 0) {
      await audit(transaction, SYSTEM_ACTOR, {
        action: 'recordings.clean',
        subject: `site:${siteId}`,
        siteId,
        details: { recordings: found.count, audioDays },
      });
    }
    return found;
  });
  await removeForgotten(forgotten);
  return forgotten.count;
}

/** Files a day old that no row names: a process was killed between the two. */
async function removeStrays(now: Date): Promise<number> {
  let strays = 0;
  for (const folder of [RECORDINGS_FOLDER, path.join(RECORDINGS_FOLDER, 'playback')]) {
    for (const name of await readdir(inDataDir(folder)).catch(() => [])) {
      const relative = path.join(folder, name);
      const found = await stat(inDataDir(relative)).catch(() => null);
      if (!found?.isFile() || found.mtimeMs > now.getTime() - DAY_MS || (await isNamed(relative))) continue;
      await rm(inDataDir(relative), { force: true });
      strays += 1;
    }
  }
  return strays;
}

function inDataDir(relative: string): string {
  return path.join(env().CALLCAST_DATA_DIR, relative);
}

async function isNamed(relative: string): Promise<boolean> {
  const found = await database().recording.findFirst({
    where: { OR: [{ path: relative }, { playback: relative }] },
    select: { id: true },
  });
  return found !== null;
}
