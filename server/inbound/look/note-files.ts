import { database } from '@/server/postgres/client';
import type { InboundItem, InboundSource } from '@/server/postgres/generated/client';
import { isAudioName } from '@/server/recordings/drop/name-facts';
import type { Place, PlaceFile } from '../place/place';

/** A file and the row that stands for it. */
export interface NotedFile {
  file: PlaceFile;
  item: InboundItem;
}

export interface Noted {
  /** to be taken now, the oldest first: later ones correct earlier ones */
  ready: NotedFile[];
  /** files that may still be written */
  resting: number;
}

/** So many a look; the rest is for the next one. */
const MOST_A_LOOK = 10_000;
const BROUGHT_BACK_A_LOOK = 1000;

/**
 * Lists a place and writes down what lies there: new files wait, files that are gone are forgotten, files to be tried again
 * go back to where they came from. A file has come to rest when it was listed unchanged for the place's time.
 */
export async function noteFiles(source: InboundSource, place: Place): Promise<Noted> {
  const startedAt = new Date();
  let ready: NotedFile[] = [];
  let resting = 0;
  for await (const files of place.list()) {
    for (const { file, item } of await noteSome(source.id, place, files)) {
      if (Date.now() - item.seenAt.getTime() < place.restMs) resting += 1;
      else ready.push({ file, item });
    }
    if (ready.length > 2 * MOST_A_LOOK) ready = oldest(ready);
  }
  await forgetGone(source.id, place, startedAt);
  return { ready: oldest(ready), resting };
}

function oldest(files: NotedFile[]): NotedFile[] {
  // Sound goes last: a vCon beside it may say which call it is of.
  const sound = ({ file }: NotedFile) => Number(isAudioName(file.key));
  const order = (a: NotedFile, b: NotedFile) =>
    sound(a) - sound(b) || a.file.changedMs - b.file.changedMs || (a.file.key < b.file.key ? -1 : 1);
  return files.toSorted(order).slice(0, MOST_A_LOOK);
}

/** @returns those that wait */
async function noteSome(sourceId: string, place: Place, files: readonly PlaceFile[]): Promise<NotedFile[]> {
  const { inboundItem } = database();
  const changedAt = new Date();
  await inboundItem.createMany({
    data: files.map(({ key, fingerprint, sizeBytes }) => ({
      sourceId,
      key,
      fingerprint,
      sizeBytes: BigInt(sizeBytes),
    })),
    skipDuplicates: true,
  });
  const items = await inboundItem.findMany({ where: { sourceId, key: { in: files.map(({ key }) => key) } } });
  const itemOf = new Map(items.map((item) => [`${item.key}\n${item.fingerprint}`, item]));
  const noted = files.flatMap((file) => {
    const item = itemOf.get(`${file.key}\n${file.fingerprint}`);
    return item && (item.status === 'waiting' || !place.keepsFiles) ? [{ file, item }] : [];
  });
  const ids = noted.map(({ item }) => item.id);
  // Where files are moved away when they are taken, somebody has put these back.
  await inboundItem.updateMany({
    where: { id: { in: ids }, status: { not: 'waiting' } },
    data: { status: 'waiting', error: null, attempts: 0 },
  });
  await inboundItem.updateMany({ where: { id: { in: ids } }, data: { changedAt } });
  return noted;
}

/** What waits was listed just now, or it is not there any more. */
async function forgetGone(sourceId: string, place: Place, startedAt: Date): Promise<void> {
  const gone = { sourceId, status: 'waiting' as const, changedAt: { lt: startedAt } };
  const missing = await database().inboundItem.findMany({ where: gone, take: BROUGHT_BACK_A_LOOK });
  for (const item of missing) {
    const data = { changedAt: new Date() };
    if (await place.bringBack(item)) await database().inboundItem.update({ where: { id: item.id }, data });
  }
  await database().inboundItem.deleteMany({ where: gone });
}
