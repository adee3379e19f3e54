import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { changedFields } from '@/server/sites/changed-fields';
import { findSite } from '@/server/sites/find-site';
import { findSchedule } from './find-schedule';
import { newestDue } from './report-period';
import { type ScheduleView, scheduleSettings, viewSchedule } from './schedule-view';

export const saveScheduleInput = z.object({
  siteId: z.int().positive(),
  /** null: a new one */
  scheduleId: z.uuid().nullable(),
  settings: scheduleSettings,
});

/**
 * Says which report is made when and for whom, or changes that. The first one is that of the next time: what was due before is
 * not made up for.
 * @throws AppError `not_found`, `conflict` for a name that is taken, `invalid_input`
 */
export async function saveSchedule(
  { actor }: UseCaseContext,
  input: z.input<typeof saveScheduleInput>,
): Promise<ScheduleView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, scheduleId, settings } = parseInput(saveScheduleInput, input);
  const saved = await database()
    .$transaction(async (transaction) => {
      const { timeZone } = await findSite(transaction, siteId);
      const before = scheduleId === null ? null : await findSchedule(transaction, siteId, scheduleId);
      const { key: lastPeriod } = newestDue(settings, timeZone, new Date());
      const data = { ...settings, lastPeriod, error: null, updatedBy: actor.name };
      const row = before
        ? await transaction.reportSchedule.update({ where: { id: before.id }, data })
        : await transaction.reportSchedule.create({ data: { ...data, siteId } });
      const changes = changedFields<Fields>(fieldsOf(before), settings);
      await audit(transaction, actor, {
        action: before ? 'report.change' : 'report.create',
        subject: `report:${row.id}`,
        siteId,
        details: { name: settings.name, changes },
      });
      return row;
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError('conflict', `There is a report ${settings.name} already.`, {
        hint: 'Choose another name.',
      });
    });
  return await viewSchedule(saved);
}

type Fields = Record<string, string | number | boolean | string[] | null>;

/** What of a schedule the audit log compares. */
function fieldsOf(row: z.output<typeof scheduleSettings> | null): Fields {
  const { name, kind, format, cadence, onDay, hour, emails, enabled } = row ?? NOTHING;
  return { name, kind, format, cadence, onDay, hour, emails, enabled };
}

const NOTHING = {
  name: null,
  kind: null,
  format: null,
  cadence: null,
  onDay: null,
  hour: null,
  emails: null,
  enabled: null,
};
