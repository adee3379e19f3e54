import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import { publicDaysOf } from './days-of-site';

export const setHolidayInput = z.object({
  siteId: z.int().positive(),
  tag: z.string().min(1).max(200),
  /** a year in which it was seen */
  year: z.int().min(1970).max(2100),
  /** false: it is an ordinary day here */
  used: z.boolean(),
});
export const setHolidayOutput = z.object({ used: z.boolean() });

/** The choice holds for the past a forecast learns from, and for the future it tells. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 10;

/**
 * Says whether a day of the public calendar counts here, in every year: a holiday that is an ordinary day, or a marked day
 * that changes the calls. It holds from the next forecast on.
 * @throws AppError `not_found` when the site's calendar has no such day in that year
 */
export async function setHoliday(
  { actor }: UseCaseContext,
  input: z.input<typeof setHolidayInput>,
): Promise<z.output<typeof setHolidayOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, tag, year, used } = parseInput(setHolidayInput, input);
  return await database().$transaction(async (transaction) => {
    const place = await findSite(transaction, siteId);
    const days = publicDaysOf({
      ...place,
      from: `${year - YEARS_BACK}-01-01`,
      to: `${year + YEARS_AHEAD}-12-31`,
      observances: true,
    }).filter((day) => day.tag === tag);
    if (!days.some(({ date }) => date.startsWith(`${year}-`))) {
      throw new AppError('not_found', `The calendar of this site has no "${tag}" in ${year}.`);
    }
    const switches = { siteId, name: tag, queue: '', kind: { in: ['public' as const, 'ignored' as const] } };
    await transaction.specialDay.deleteMany({
      where: { ...switches, openingHours: { equals: Prisma.DbNull } },
    });
    // Only what differs from the calendar's own word is stored.
    const rows = days
      .filter(({ kind }) => (kind === 'observance') === used)
      .map(({ date }) => ({
        siteId,
        name: tag,
        date: new Date(date),
        kind: used ? ('public' as const) : ('ignored' as const),
        createdBy: actor.name,
      }));
    await transaction.specialDay.createMany({ data: rows, skipDuplicates: true });
    await audit(transaction, actor, {
      action: used ? 'special-days.use' : 'special-days.ignore',
      subject: `site:${siteId}`,
      siteId,
      details: { tag },
    });
    return { used };
  });
}
