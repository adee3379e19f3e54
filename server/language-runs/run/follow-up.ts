import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { requestRun } from '../request';
import { TASKS } from '../tasks';

/**
 * Asks for what was noted on runs that came to their end (askAgain). One that somebody canceled is not followed: what was
 * to be read waits for the next delivery, or for whoever asks.
 * @param id default: all runs, as after a crash between a run's end and this
 */
export async function followUp(id?: string): Promise<void> {
  const over = await database().languageRun.findMany({
    where: {
      ...(id === undefined ? {} : { id }),
      task: 'read_calls',
      status: { in: ['done', 'failed'] },
      again: { not: Prisma.AnyNull },
    },
    select: { id: true, siteId: true, again: true },
  });
  for (const { siteId, again, ...run } of over) {
    const settings = TASKS.read_calls.parse(again);
    await requestRun({ actor: SYSTEM_ACTOR }, { siteId, task: 'read_calls', settings });
    await database().languageRun.update({ where: run, data: { again: Prisma.DbNull } });
  }
}
