import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { changePassword, changePasswordInput } from './change-password';
import { listOwnSessions } from './list-own-sessions';
import { revokeOwnSessions, revokeOwnSessionsInput } from './revoke-own-sessions';
import { roleSchema } from './role-schema';
import { sessionViewSchema } from './session-view';

const own = permitted('session:own');
const revokedSchema = z.object({ revoked: z.int() });

/** The asking person's own account. */
export const sessionRouter = router({
  me: own
    .output(
      z.object({
        id: z.uuid().nullable(),
        name: z.string(),
        role: roleSchema,
        siteIds: z.union([z.literal('all'), z.array(z.int())]),
      }),
    )
    .query(({ ctx: { actor } }) => ({
      id: actor.id,
      name: actor.name,
      role: actor.role,
      siteIds: actor.siteIds === 'all' ? 'all' : [...actor.siteIds],
    })),
  list: own.output(z.array(sessionViewSchema)).query(({ ctx }) => listOwnSessions(ctx)),
  revoke: own
    .input(revokeOwnSessionsInput)
    .output(revokedSchema)
    .mutation(({ ctx, input }) => revokeOwnSessions(ctx, input)),
  changePassword: own
    .input(changePasswordInput)
    .output(revokedSchema)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
});
