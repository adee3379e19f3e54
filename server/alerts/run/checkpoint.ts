import { z } from 'zod';
import { database } from '@/server/postgres/client';
import { addDays, type Period } from '@/server/trends/period';
import type { Watched } from '../contracts/finding';
import { freshDays } from '../queries/fresh-days';

/** Up to where a rule has looked: the newest snapshot it saw. Snapshots grow; late data make their old day anew. */
const checkpoint = z.object({ snapshot: z.string().regex(/^\d+$/) });

/** Days before a site's newest one that are still news; older ones, as of an import of history, are not told. */
const NEWS_DAYS = 7;
/** Alarms of irritants are few: all of the last weeks are looked at again. */
const ALARM_DAYS = 60;

export interface Due {
  /** local days to be looked at; null: nothing came */
  period: Period | null;
  /** the UTC days that came or were made anew: only what they show is told; null: all of them */
  fresh: ReadonlySet<string> | null;
  /** to be written once what was found is */
  checkpoint: { snapshot: string };
}

/** Where a rule starts that was made or enabled now: what is there already is not told. */
export async function startingPoint(siteId: number, watched: Watched): Promise<{ snapshot: string }> {
  if (watched === 'alarms') return { snapshot: '0' };
  const [heads] = await freshDays[watched]({ siteId, after: '0' });
  return { snapshot: heads?.newest ?? '0' };
}

/** Which days a rule has to look at: those that came or were made anew since it looked last. */
export async function dueOf(siteId: number, watched: Watched, stored: unknown): Promise<Due> {
  const after = checkpoint.safeParse(stored).data?.snapshot ?? '0';
  if (watched === 'alarms') {
    return { period: await alarmDays(siteId), fresh: null, checkpoint: { snapshot: after } };
  }
  const [heads] = await freshDays[watched]({ siteId, after });
  const [first] = heads?.days ?? [];
  if (!heads?.last_day || first === undefined) {
    return { period: null, fresh: null, checkpoint: { snapshot: after } };
  }
  const oldest = addDays(heads.last_day, 1 - NEWS_DAYS);
  // A UTC day holds parts of the local days on both of its sides.
  const from = addDays(first, -1) < oldest ? oldest : addDays(first, -1);
  return {
    period: { from, to: addDays(heads.last_day, 1) },
    fresh: new Set(heads.days),
    checkpoint: { snapshot: heads.newest },
  };
}

async function alarmDays(siteId: number): Promise<Period | null> {
  const newest = await database().irritantAlarm.findFirst({ where: { siteId }, orderBy: { day: 'desc' } });
  if (!newest) return null;
  const to = newest.day.toISOString().slice(0, 10);
  return { from: addDays(to, 1 - ALARM_DAYS), to };
}
