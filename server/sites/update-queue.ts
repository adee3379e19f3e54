import { z } from 'zod';
import { audit } from '@/server/audit';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { ServiceLevelRule } from '@/server/postgres/generated/enums';
import { markQueueDirty } from '@/server/rollups/mark-dirty';
import { changedFields } from './changed-fields';
import { openingHoursSchema } from './opening-hours';
import { type QueueView, viewQueue } from './queue-view';
import { timeZoneSchema } from './time-zone';

export const updateQueueInput = z.object({
  id: z.int().positive(),
  siteId: z.int().positive(),
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  timeZone: timeZoneSchema.nullable(),
  openingHours: openingHoursSchema,
  serviceTargetShare: z.number().gt(0, 'More than none.').max(1, 'At most all.'),
  serviceTargetSeconds: z.int().min(0).max(3600),
  shortAbandonSeconds: z.int().min(0).max(300),
  serviceLevelRule: z.enum(ServiceLevelRule),
});

/** Settings that stand in the rollups; the others are applied when a page is read. */
const ROLLED_UP: readonly string[] = [
  'timeZone',
  'serviceTargetSeconds',
  'shortAbandonSeconds',
  'serviceLevelRule',
];

/**
 * Changes a queue's settings; rollups that they change are made anew.
 * @throws AppError `not_found`
 */
export async function updateQueue(
  { actor }: UseCaseContext,
  input: z.input<typeof updateQueueInput>,
): Promise<QueueView> {
  requireSite(actor, input.siteId);
  const { id, siteId, ...settings } = parseInput(updateQueueInput, input);
  const { queue, stale } = await database().$transaction(async (transaction) => {
    const before = await transaction.queue.findFirst({ where: { id, siteId } });
    if (!before) throw new AppError('not_found', `Site ${siteId} has no queue ${id}.`);
    const changes = changedFields(viewQueue(before), settings);
    if (changes.length === 0) return { queue: viewQueue(before), stale: false };
    const openingHours = settings.openingHours ?? Prisma.DbNull;
    const after = await transaction.queue.update({ where: { id }, data: { ...settings, openingHours } });
    await audit(transaction, actor, {
      action: 'queue.update',
      subject: `queue:${id}`,
      siteId,
      details: { code: before.code, changes },
    });
    const rolledUp = changes.some(({ field }) => ROLLED_UP.includes(field));
    if (rolledUp) await markQueueDirty(siteId, before.code, transaction);
    return { queue: viewQueue(after), stale: rolledUp };
  });
  if (stale) await enqueue('settle-site', { siteId });
  return queue;
}
