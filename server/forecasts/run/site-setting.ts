import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { type OpeningHours, openingHoursSchema } from '@/server/sites/opening-hours';

/** What the settings say about a site and its queues that a forecast depends on. */
export interface SiteSetting {
  id: number;
  timeZone: string;
  /** of queues that somebody has described, by code */
  queues: ReadonlyMap<string, { timeZone: string | null; openingHours: OpeningHours }>;
}

/** @throws AppError `not_found` */
export async function readSiteSetting(siteId: number): Promise<SiteSetting> {
  const site = await database().site.findUnique({ where: { id: siteId }, include: { queues: true } });
  if (!site) throw new AppError('not_found', `There is no site ${siteId}.`);
  const queues = new Map(
    site.queues.map(({ code, timeZone, openingHours }) => [
      code,
      { timeZone, openingHours: openingHoursSchema.parse(openingHours) },
    ]),
  );
  return { id: site.id, timeZone: site.timeZone, queues };
}

/** The zones of a site's clocks: its own first. */
export function zonesOf({ timeZone, queues }: SiteSetting): [string, ...string[]] {
  const others = [...queues.values()].flatMap((queue) => queue.timeZone ?? []);
  return [timeZone, ...new Set(others.filter((zone) => zone !== timeZone))];
}
