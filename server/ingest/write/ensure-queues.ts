import { database } from '@/server/postgres/client';

/** Makes the queues a file names and the site does not have yet: code and name as in the file. */
export async function ensureQueues(siteId: number, codes: readonly string[]): Promise<void> {
  await database().queue.createMany({
    data: codes.map((code) => ({ siteId, code, name: code })),
    skipDuplicates: true,
  });
}
