import { z } from 'zod';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';

/** What prisma/schema.prisma gives a queue nobody has described. */
const UNDESCRIBED = { targetMs: 20_000, shortMs: 5000, withoutShort: 0 } as const;

/**
 * Parameters that a statement about the queues of one time zone takes. ClickHouse wants a constant zone for a local
 * date, hence one statement a zone. The arrays run side by side; what is not in them goes by the last three.
 */
export const queueZoneParams = {
  siteId: z.int().positive(),
  zone: z.string().min(1),
  /** 1: the queues of `zoneQueues`; 0: all others, those nobody has described among them. */
  listed: z.union([z.literal(0), z.literal(1)]),
  zoneQueues: z.array(z.string()),
  ruleQueues: z.array(z.string()).min(1),
  targetsMs: z.array(z.int()).min(1),
  shortsMs: z.array(z.int()).min(1),
  /** 1: short abandons are left out of the service level's denominator. */
  withoutShorts: z.array(z.union([z.literal(0), z.literal(1)])).min(1),
  targetMs: z.int(),
  shortMs: z.int(),
  withoutShort: z.union([z.literal(0), z.literal(1)]),
};
const shape = z.object(queueZoneParams);
export type QueueZone = z.output<typeof shape>;

/** SQL: whether a row's queue is of the statement's zone. */
export const IN_ZONE = 'has({zoneQueues:Array(String)}, toString(queue)) = {listed:UInt8}';

/**
 * The queues of a site by time zone with the settings that rollups depend on. The first stands for the site's own zone.
 * @throws AppError `not_found`
 */
export async function readQueueZones(siteId: number): Promise<QueueZone[]> {
  const site = await database().site.findUnique({
    where: { id: siteId },
    include: { queues: { orderBy: { code: 'asc' } } },
  });
  if (!site) throw new AppError('not_found', `There is no site ${siteId}.`);
  const elsewhere = site.queues.flatMap(({ code, timeZone }) =>
    timeZone && timeZone !== site.timeZone ? [{ code, zone: timeZone }] : [],
  );
  const rules = {
    siteId,
    // Never empty (ClickHouse cannot transform by empty arrays): no queue bears the name of a control character.
    ruleQueues: ['\u0001', ...site.queues.map(({ code }) => code)],
    targetsMs: [0, ...site.queues.map((queue) => queue.serviceTargetSeconds * 1000)],
    shortsMs: [0, ...site.queues.map((queue) => queue.shortAbandonSeconds * 1000)],
    withoutShorts: [0 as const, ...site.queues.map((queue) => flag(queue.serviceLevelRule))],
    ...UNDESCRIBED,
  };
  const own: QueueZone = {
    ...rules,
    zone: site.timeZone,
    listed: 0,
    zoneQueues: elsewhere.map(({ code }) => code),
  };
  const others = [...new Set(elsewhere.map(({ zone }) => zone))].map((zone): QueueZone => {
    const zoneQueues = elsewhere.filter((queue) => queue.zone === zone).map(({ code }) => code);
    return { ...rules, zone, listed: 1, zoneQueues };
  });
  return [own, ...others];
}

function flag(rule: 'offered' | 'offered_without_short'): 0 | 1 {
  return rule === 'offered_without_short' ? 1 : 0;
}
