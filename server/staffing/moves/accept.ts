import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { MOVE_KINDS, type MoveView } from '../contracts/today';
import { toMoveView } from './moves-of-day';

const queue = z.string().max(200);

export const acceptMoveInput = z
  .object({
    siteId: z.int().positive(),
    kind: z.enum(MOVE_KINDS),
    date: z.iso.date(),
    fromMinute: z.int().min(0).max(1439),
    /** exclusive */
    toMinute: z.int().min(1).max(1440),
    groupName: z.string().max(200).default(''),
    /** whom they leave; '' for overtime */
    fromQueue: queue.default(''),
    /** whom they join; '' for time off */
    toQueue: queue.default(''),
    agents: z.int().min(1, 'At least one person moves.').max(10_000),
    reason: z.string().trim().max(500).default(''),
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
    error: 'It ends before it begins.',
    path: ['toMinute'],
  })
  .refine(({ kind, fromQueue }) => (kind === 'overtime') === (fromQueue === ''), {
    error: 'Time off and skill moves leave a queue, overtime leaves none.',
    path: ['fromQueue'],
  })
  .refine(({ kind, toQueue }) => (kind === 'time_off') === (toQueue === ''), {
    error: 'Overtime and skill moves join a queue, time off joins none.',
    path: ['toQueue'],
  })
  .refine(({ fromQueue, toQueue }) => fromQueue !== toQueue, {
    error: 'Nobody moves from a queue to itself.',
    path: ['toQueue'],
  });

/**
 * Writes down that people are moved on a day; the expected service levels follow at once.
 * @throws AppError `not_found`, `invalid_input`
 */
export async function acceptMove(
  { actor }: UseCaseContext,
  input: z.input<typeof acceptMoveInput>,
): Promise<MoveView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, date, ...move } = parseInput(acceptMoveInput, input);
  return await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    const made = await transaction.staffingMove.create({
      data: { ...move, siteId, date: new Date(date), createdBy: actor.name },
    });
    await audit(transaction, actor, {
      action: 'staffing-move.accept',
      subject: `staffing-move:${made.id}`,
      siteId,
      details: { date, ...move },
    });
    return toMoveView(made);
  });
}
