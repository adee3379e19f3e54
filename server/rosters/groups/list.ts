import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { groupView, type Staff, shiftTypeView } from '../contracts/staff';

export const staffInput = z.object({ siteId: z.int().positive() });

/**
 * The groups of a site with their people, and its shift types; archived ones are left out.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function listStaff(
  { actor }: UseCaseContext,
  input: z.input<typeof staffInput>,
): Promise<Staff> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'rosters:read');
  const { siteId } = parseInput(staffInput, input);
  const [groups, shiftTypes, queues] = await Promise.all([
    database().staffGroup.findMany({
      where: { siteId },
      orderBy: { name: 'asc' },
      include: { members: { where: { archivedAt: null }, orderBy: { name: 'asc' } } },
    }),
    database().shiftType.findMany({
      where: { siteId, archivedAt: null },
      orderBy: [{ firstStartMinute: 'asc' }, { name: 'asc' }],
    }),
    database().queue.findMany({
      where: { siteId },
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    }),
  ]);
  return {
    groups: groups.map((group) => groupView.parse(group)),
    shiftTypes: shiftTypes.map((type) => shiftTypeView.parse(type)),
    queues,
  };
}
