import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { generatePassword, hashPassword, newPasswordSchema } from '@/server/auth/passwords';
import { roleSchema } from '@/server/auth/role-schema';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { chooseSites } from './choose-sites';
import { emailSchema, nameSchema, siteChoiceSchema } from './user-input';
import { USER_INCLUDE, type UserView, viewUser } from './user-view';

export const createUserInput = z.object({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  siteIds: siteChoiceSchema.default('all'),
});

const withPassword = createUserInput.extend({ password: newPasswordSchema.optional() });

export interface CreatedUser {
  user: UserView;
  /** Shown this once; only its hash is kept. null: the caller chose it. */
  generatedPassword: string | null;
}

/**
 * Opens an account. Without `password` one is made up.
 * @throws AppError `conflict` when the e-mail has an account; `invalid_input` for sites that do not fit
 */
export async function createUser(
  { actor }: UseCaseContext,
  input: z.input<typeof withPassword>,
): Promise<CreatedUser> {
  const { password, siteIds, ...account } = parseInput(withPassword, input);
  const secret = password ?? generatePassword();
  const passwordHash = await hashPassword(secret);
  try {
    const user = await database().$transaction(async (transaction) => {
      const sites = await chooseSites(transaction, account.role, siteIds);
      const created = await transaction.user.create({
        data: { ...account, passwordHash, sites: { create: sites } },
        include: USER_INCLUDE,
      });
      await audit(transaction, actor, {
        action: 'user.create',
        subject: `user:${created.id}`,
        details: { ...account, siteIds },
      });
      return created;
    });
    return { user: viewUser(user), generatedPassword: password === undefined ? secret : null };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is already an account for ${account.email}.`, { cause: error });
  }
}
