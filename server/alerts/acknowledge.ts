import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { AlertView } from './contracts/views';
import { viewAlert } from './list';
import { alertDetail } from './run/alert-detail';

export const acknowledgeAlertInput = z.object({
  siteId: z.int().positive(),
  alertId: z.uuid(),
  /** false takes it back */
  acknowledged: z.boolean().default(true),
  /** what was done about it */
  note: z.string().trim().max(500).default(''),
});

/**
 * Says that somebody has seen to an alert; a single event is over with that.
 * @throws AppError `not_found`
 */
export async function acknowledgeAlert(
  { actor }: UseCaseContext,
  input: z.input<typeof acknowledgeAlertInput>,
): Promise<AlertView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:read');
  const { siteId, alertId: id, acknowledged, note } = parseInput(acknowledgeAlertInput, input);
  return await database().$transaction(async (transaction) => {
    const alert = await transaction.alert.findFirst({ where: { id, siteId }, include: { rule: true } });
    if (!alert) throw new AppError('not_found', 'There is no such alert of this site.');
    const detail = alertDetail.parse(alert.detail);
    const now = new Date();
    const changed = await transaction.alert.update({
      where: { id },
      include: { rule: true },
      data: {
        acknowledgedAt: acknowledged ? now : null,
        acknowledgedBy: acknowledged ? actor.name : null,
        ...(detail.single ? { closedAt: acknowledged ? now : null } : {}),
        detail: { ...detail, note: acknowledged ? note : '' },
      },
    });
    await audit(transaction, actor, {
      action: acknowledged ? 'alert.acknowledge' : 'alert.reopen',
      subject: `alert:${id}`,
      siteId,
      details: { rule: alert.rule.name },
    });
    return viewAlert(changed);
  });
}
