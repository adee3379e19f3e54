import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { ActionStatus } from '@/server/postgres/generated/enums';
import { type ActionView, viewAction } from './action-view';
import { findAction } from './find-action';

export const closeActionInput = z
  .object({
    siteId: z.int().positive(),
    actionId: z.uuid(),
    /** `open` takes it back */
    status: z.enum(ActionStatus),
    /** where it is done: from this day on it should shrink */
    effectFrom: z.iso.date('A date looks like 2026-12-24.').nullable().default(null),
  })
  .refine(({ status, effectFrom }) => status !== 'done' || effectFrom !== null, {
    error: 'Say from which day on it should shrink.',
    path: ['effectFrom'],
  });

const VERBS = {
  done: 'irritant-action.done',
  dropped: 'irritant-action.drop',
  open: 'irritant-action.reopen',
};

/**
 * An action is done, or dropped, or open again.
 * @throws AppError `not_found`, `conflict` when it is so already
 */
export async function closeAction(
  { actor }: UseCaseContext,
  input: z.input<typeof closeActionInput>,
): Promise<ActionView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, actionId: id, status, effectFrom } = parseInput(closeActionInput, input);
  return await database().$transaction(async (transaction) => {
    const action = await findAction(transaction, siteId, id);
    if (action.status === status && status !== 'done') {
      throw new AppError('conflict', `This action is ${status} already.`);
    }
    const closed = await transaction.irritantAction.update({
      where: { id },
      data: {
        status,
        effectFrom: status === 'done' && effectFrom !== null ? new Date(effectFrom) : null,
        closedAt: status === 'open' ? null : new Date(),
      },
    });
    await audit(transaction, actor, {
      action: VERBS[status],
      subject: `irritant:${action.irritantId}`,
      siteId,
      details: { actionId: id, title: action.title, effectFrom },
    });
    return viewAction(closed);
  });
}
