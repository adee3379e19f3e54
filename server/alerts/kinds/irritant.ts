import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { database } from '@/server/postgres/client';
import { addDays } from '@/server/trends/period';
import type { Finding, Look } from '../contracts/finding';
import type { irritantSettings } from '../contracts/settings';
import { countText, dayText } from './words';

type Settings = z.output<typeof irritantSettings>;

/** Alarms of irritants that came up or rose (server/irritants/alarms); over once somebody acknowledged them there. */
export async function lookAtIrritants(
  { siteId, timeZone, period, since }: Look,
  settings: Settings,
): Promise<Finding[]> {
  const alarms = await database().irritantAlarm.findMany({
    where: {
      siteId,
      kind: { in: settings.kinds },
      day: { gte: new Date(period.from), lte: new Date(period.to) },
      ...(since ? { createdAt: { gte: since } } : {}),
      irritant: { status: { in: ['candidate', 'confirmed'] } },
      ...(settings.irritantIds.length > 0 ? { irritantId: { in: settings.irritantIds } } : {}),
    },
    include: { irritant: { select: { name: true } } },
    orderBy: { day: 'asc' },
  });
  return alarms.map(({ irritantId, kind, day, observed, expected, irritant, acknowledgedAt }) => {
    const date = day.toISOString().slice(0, 10);
    const midnight = (local: string) =>
      new Date(Temporal.PlainDate.from(local).toZonedDateTime(timeZone).epochMilliseconds);
    const news = kind === 'emergence' ? 'is new' : 'rose';
    return {
      subject: `irritant:${irritantId}:${kind}`,
      from: midnight(date),
      until: midnight(addDays(date, 1)),
      over: acknowledgedAt !== null,
      sentence: `The irritant ‘${irritant.name}’ ${news} on ${dayText(date)}: ${countText(observed)} calls, ${countText(expected)} would be usual.`,
      href: `/irritants/${irritantId}?site=${siteId}`,
      figures: { irritantId, kind, observed, expected },
    };
  });
}
