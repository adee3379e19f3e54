import { Temporal } from 'temporal-polyfill';
import type { Actor } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';

/** Calls of a site that a person said something of since midnight in the site's zone. */
export async function doneToday(actor: Actor, siteId: number, timeZone: string): Promise<number> {
  const midnight = Temporal.Now.zonedDateTimeISO(timeZone).startOfDay();
  const calls = await database().labelCorrection.findMany({
    where: {
      siteId,
      createdBy: actor.name,
      verdict: { not: 'withdrawn' },
      restores: null,
      createdAt: { gte: new Date(midnight.epochMilliseconds) },
    },
    distinct: ['callId'],
    select: { callId: true },
  });
  return calls.length;
}
