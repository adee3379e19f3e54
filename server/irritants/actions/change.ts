import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { changedFields } from '@/server/sites/changed-fields';
import { type ActionView, viewAction } from './action-view';
import { actionFields } from './add';
import { findAction } from './find-action';
import { ownerOf } from './owner-of';

export const changeActionInput = z.object({
  siteId: z.int().positive(),
  actionId: z.uuid(),
  ...actionFields,
});

/**
 * Another title, owner or date.
 * @throws AppError `not_found`
 */
export async function changeAction(
  { actor }: UseCaseContext,
  input: z.input<typeof changeActionInput>,
): Promise<ActionView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, actionId: id, title, owner, dueOn } = parseInput(changeActionInput, input);
  return await database().$transaction(async (transaction) => {
    const before = viewAction(await findAction(transaction, siteId, id));
    const who = await ownerOf(transaction, siteId, owner);
    const changes = changedFields(
      { title: before.title, owner: before.ownerName, dueOn: before.dueOn },
      { title, owner: who.ownerName, dueOn },
    );
    const changed = await transaction.irritantAction.update({
      where: { id },
      data: { title, ...who, dueOn: new Date(dueOn) },
    });
    await audit(transaction, actor, {
      action: 'irritant-action.change',
      subject: `irritant:${before.irritantId}`,
      siteId,
      details: { actionId: id, title, changes },
    });
    return viewAction(changed);
  });
}
