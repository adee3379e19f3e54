import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type AlarmView, viewAlarm } from './alarm-view';

export const acknowledgeInput = z.object({
  siteId: z.int().positive(),
  alarmId: z.uuid(),
  /** false takes it back */
  acknowledged: z.boolean().default(true),
});

/**
 * Says that somebody has seen an alarm; it leaves the page's top and stays in the irritant's history.
 * @throws AppError `not_found`
 */
export async function acknowledgeAlarm(
  { actor }: UseCaseContext,
  input: z.input<typeof acknowledgeInput>,
): Promise<AlarmView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, alarmId: id, acknowledged } = parseInput(acknowledgeInput, input);
  return await database().$transaction(async (transaction) => {
    const alarm = await transaction.irritantAlarm.findFirst({ where: { id, siteId } });
    if (!alarm) throw new AppError('not_found', 'There is no such alarm of this site.');
    if ((alarm.acknowledgedAt !== null) === acknowledged) return viewAlarm(alarm);
    const changed = await transaction.irritantAlarm.update({
      where: { id },
      data: acknowledged
        ? { acknowledgedAt: new Date(), acknowledgedBy: actor.name }
        : { acknowledgedAt: null, acknowledgedBy: null },
    });
    await audit(transaction, actor, {
      action: acknowledged ? 'irritant-alarm.acknowledge' : 'irritant-alarm.reopen',
      subject: `irritant:${alarm.irritantId}`,
      siteId,
      details: { kind: alarm.kind, day: alarm.day.toISOString().slice(0, 10) },
    });
    return viewAlarm(changed);
  });
}
