import { database } from '@/server/postgres/client';
import type { LanguageRun } from '@/server/postgres/generated/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { LanguageTask } from '@/server/postgres/generated/enums';
import { coversReading } from './covers-reading';
import { TASKS } from './tasks';
import { widestReading } from './widest-reading';

/**
 * The run of a site and task that is not over. Calls that it may not read any more, because it has begun or reads less than
 * is asked for, are noted on it: another run reads them when it is over (followUp).
 * @returns null when it has ended meanwhile
 */
export async function askAgain(
  activeKey: string,
  { task, settings }: { task: LanguageTask; settings: unknown },
): Promise<LanguageRun | null> {
  return await database().$transaction(async (transaction) => {
    // Locked, so that it does not end between the look and the note.
    await transaction.$queryRaw(
      Prisma.sql`SELECT FROM "LanguageRun" WHERE "activeKey" = ${activeKey} FOR UPDATE`,
    );
    const standing = await transaction.languageRun.findUnique({ where: { activeKey } });
    if (!standing || task !== 'read_calls') return standing;
    const wanted = TASKS.read_calls.parse(settings);
    const doing = TASKS.read_calls.parse(standing.settings);
    if (standing.status === 'queued' && coversReading(doing, wanted)) return standing;
    const noted =
      standing.again === null ? wanted : widestReading(TASKS.read_calls.parse(standing.again), wanted);
    return await transaction.languageRun.update({ where: { id: standing.id }, data: { again: noted } });
  });
}
