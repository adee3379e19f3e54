import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { findSite } from '@/server/sites/find-site';
import { spansOfDay } from '@/server/sites/opening-hours';
import { addDays } from '@/server/trends/period';
import { groupOwnDays } from './group-own-days';
import { OWN_DAY_KINDS, type OwnDayView } from './special-day-view';

const MOST_DAYS = 60;

export const saveDayInput = z
  .object({
    siteId: z.int().positive(),
    /** the entry that this one replaces; empty: it is new */
    replaces: z.array(z.uuid()).max(MOST_DAYS).default([]),
    from: z.iso.date('A date looks like 2026-12-24.'),
    /** inclusive */
    to: z.iso.date('A date looks like 2026-12-24.'),
    name: z.string().trim().min(1, 'A name is needed: the same name shares its effect.').max(120),
    kind: z.enum(OWN_DAY_KINDS),
    queue: z.string().max(200).default(''),
    openingHours: spansOfDay.nullable(),
  })
  .refine(({ from, to }) => from <= to, { message: 'It ends before it begins.', path: ['to'] })
  .refine(({ from, to }) => addDays(from, MOST_DAYS) > to, {
    message: `At most ${MOST_DAYS} days at a time.`,
    path: ['to'],
  });

/**
 * Adds a day, or days in a row, of the planners' own, or puts it in place of another entry. It holds from the next
 * forecast on.
 * @throws AppError `not_found` for a queue that the site lacks, `conflict` when the day is there already
 */
export async function saveDay(
  { actor }: UseCaseContext,
  input: z.input<typeof saveDayInput>,
): Promise<OwnDayView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, replaces, from, to, name, kind, queue, openingHours } = parseInput(saveDayInput, input);
  try {
    return await database().$transaction(async (transaction) => {
      await findSite(transaction, siteId);
      if (queue !== '' && (await transaction.queue.count({ where: { siteId, code: queue } })) === 0) {
        throw new AppError('not_found', `This site has no queue ${queue}.`);
      }
      await transaction.specialDay.deleteMany({ where: { siteId, id: { in: replaces } } });
      const rows = await transaction.specialDay.createManyAndReturn({
        data: datesFrom(from, to).map((date) => ({
          siteId,
          date: new Date(date),
          name,
          kind,
          queue,
          openingHours: openingHours ?? Prisma.DbNull,
          createdBy: actor.name,
        })),
      });
      await audit(transaction, actor, {
        action: replaces.length > 0 ? 'special-days.change' : 'special-days.add',
        subject: `site:${siteId}`,
        siteId,
        details: { name, kind, queue, from, to, openingHours },
      });
      const [saved] = groupOwnDays(rows);
      if (!saved) throw new AppError('internal', 'No day was stored.');
      return saved;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `"${name}" is in the calendar on one of these days already.`, {
      hint: 'Change that entry, or give this one another name.',
      cause: error,
    });
  }
}

function datesFrom(from: string, to: string): string[] {
  const dates = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
