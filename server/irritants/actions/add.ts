import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findIrritant } from '../find-irritant';
import { type ActionView, viewAction } from './action-view';
import { ownerOf } from './owner-of';

/** What an action says; the same when it is made and when it is changed. */
export const actionFields = {
  title: z.string().trim().min(3, 'Say what will be done.').max(200),
  /** an account of the site, or a name */
  owner: z.union([
    z.object({ id: z.uuid() }),
    z.object({ name: z.string().trim().min(1, 'Say who will do it.').max(120) }),
  ]),
  dueOn: z.iso.date('A date looks like 2026-12-24.'),
};

export const addActionInput = z.object({
  siteId: z.int().positive(),
  irritantId: z.uuid(),
  ...actionFields,
});

/**
 * Turns an irritant into something that somebody does until a day.
 * @throws AppError `not_found` for an irritant or an owner that the site lacks
 */
export async function addAction(
  { actor }: UseCaseContext,
  input: z.input<typeof addActionInput>,
): Promise<ActionView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, irritantId, title, owner, dueOn } = parseInput(addActionInput, input);
  return await database().$transaction(async (transaction) => {
    await findIrritant(transaction, siteId, irritantId);
    const who = await ownerOf(transaction, siteId, owner);
    const action = await transaction.irritantAction.create({
      data: { irritantId, title, ...who, dueOn: new Date(dueOn), createdBy: actor.name },
    });
    await audit(transaction, actor, {
      action: 'irritant-action.add',
      subject: `irritant:${irritantId}`,
      siteId,
      details: { actionId: action.id, title, owner: who.ownerName, dueOn },
    });
    return viewAction(action);
  });
}
