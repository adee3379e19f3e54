import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { roleSchema } from '@/server/auth/role-schema';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { chooseSites } from './choose-sites';
import { findUser } from './find-user';
import { requireOtherAdmin } from './require-other-admin';
import { nameSchema, siteChoiceSchema } from './user-input';
import { type UserView, viewUser } from './user-view';

export const updateUserInput = z.object({
  id: z.uuid(),
  name: nameSchema.optional(),
  role: roleSchema.optional(),
  siteIds: siteChoiceSchema.optional(),
});

/**
 * Changes what is given of name, role and sites; holds from the person's next request on.
 * @throws AppError `not_found`; `conflict` for the last administrator; `invalid_input` for sites that do not fit
 */
export async function updateUser(
  { actor }: UseCaseContext,
  input: z.input<typeof updateUserInput>,
): Promise<UserView> {
  const { id, ...changes } = parseInput(updateUserInput, input);
  return database().$transaction(async (transaction) => {
    const before = viewUser(await findUser(transaction, id));
    const name = changes.name ?? before.name;
    const role = changes.role ?? before.role;
    const siteIds = changes.siteIds ?? before.siteIds;
    const stopsAdministering = before.role === 'admin' && role !== 'admin' && before.disabledAt === null;
    if (stopsAdministering) await requireOtherAdmin(transaction, id);
    const sites = await chooseSites(transaction, role, siteIds);
    await transaction.user.update({
      where: { id },
      data: { name, role, sites: { deleteMany: {}, create: sites } },
    });
    await audit(transaction, actor, {
      action: 'user.update',
      subject: `user:${id}`,
      details: {
        before: { name: before.name, role: before.role, siteIds: before.siteIds },
        after: { name, role, siteIds },
      },
    });
    return viewUser(await findUser(transaction, id));
  });
}
