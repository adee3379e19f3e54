import { Temporal } from 'temporal-polyfill';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import type { Site } from '@/server/postgres/generated/client';
import { newestSnapshot } from './find-snapshot';
import { lastRollup } from './queries/last-rollup';
import { runForecast } from './run';

/** The day before is usually delivered by then; where it comes later, the next hour finds it. */
const FIRST_HOUR = 2;

/**
 * Asks for a forecast of every site where it is past two in the morning and none was asked for this night, if anything
 * that it is made from has changed since the newest one. Asked every hour, it makes up for hours in which no worker ran.
 * @returns codes of the sites
 */
export async function askForNightlyForecasts(now: Date): Promise<string[]> {
  const asked: string[] = [];
  for (const site of await database().site.findMany({ orderBy: { id: 'asc' } })) {
    const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(site.timeZone);
    const runKey = `nightly:${local.toPlainDate()}`;
    if (local.hour < FIRST_HOUR || !(await isDue(site, runKey))) continue;
    await runForecast({ actor: SYSTEM_ACTOR }, { siteId: site.id }, { trigger: 'nightly', runKey });
    asked.push(site.code);
  }
  return asked;
}

async function isDue(site: Site, runKey: string): Promise<boolean> {
  const tonight = await database().forecastSnapshot.count({ where: { siteId: site.id, runKey } });
  if (tonight > 0) return false;
  const [rollup] = await lastRollup({ siteId: site.id });
  const newest = await newestSnapshot(site.id);
  if (!rollup || rollup.made === 0) return false;
  if (!newest?.startedAt || rollup.made / 1000 > newest.startedAt.getTime()) return true;
  return changedCalendar(site.id, newest.startedAt);
}

/** Whether planners have said something new of special days. Days taken away again wait for new calls. */
async function changedCalendar(siteId: number, since: Date): Promise<boolean> {
  const [days, effects] = await Promise.all([
    database().specialDay.count({ where: { siteId, createdAt: { gt: since } } }),
    database().specialDayEffect.count({ where: { siteId, updatedAt: { gt: since } } }),
  ]);
  return days + effects > 0;
}
