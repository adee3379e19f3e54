import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { changedFields } from '@/server/sites/changed-fields';
import { findSite } from '@/server/sites/find-site';
import {
  fromRow,
  NOTHING_SAID,
  OF_SITE,
  type StoredSettings,
  storedSettings,
  toColumns,
} from './stored-settings';

export const saveSettingsInput = z.object({
  siteId: z.int().positive(),
  /** '' is the site, from which queues inherit */
  queue: z.string().max(200).default(OF_SITE),
  settings: storedSettings,
});

/**
 * Says what a queue, or a site, is staffed for; null inherits. Plans follow at once.
 * @throws AppError `not_found`, `invalid_input`
 */
export async function saveStaffingSettings(
  { actor }: UseCaseContext,
  input: z.input<typeof saveSettingsInput>,
): Promise<StoredSettings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, queue, settings } = parseInput(saveSettingsInput, input);
  return await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    if (queue !== OF_SITE && !(await transaction.queue.findFirst({ where: { siteId, code: queue } }))) {
      throw new AppError('not_found', `Site ${siteId} has no queue ${queue}.`);
    }
    const key = { siteId_queue: { siteId, queue } };
    const row = await transaction.staffingSettings.findUnique({ where: key });
    const before = row ? fromRow(row) : NOTHING_SAID;
    const changes = changedFields(before, settings);
    if (changes.length === 0) return before;
    const columns = toColumns(settings);
    const values = { ...columns, shrinkage: columns.shrinkage ?? Prisma.DbNull, updatedBy: actor.name };
    await transaction.staffingSettings.upsert({
      where: key,
      create: { siteId, queue, ...values },
      update: values,
    });
    await audit(transaction, actor, {
      action: 'staffing-settings.save',
      subject: queue === OF_SITE ? `site:${siteId}` : `queue:${queue}`,
      siteId,
      details: { queue, changes },
    });
    return settings;
  });
}
