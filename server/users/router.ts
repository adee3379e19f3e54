import { z } from 'zod';
import { sessionViewSchema } from '@/server/auth/session-view';
import { permitted, router } from '@/server/trpc/init';
import { createUser, createUserInput } from './create';
import { listUsers } from './list';
import { listSessionsInput, listUserSessions } from './list-sessions';
import { resetPassword, resetPasswordInput } from './reset-password';
import { revokeUserSessions, revokeUserSessionsInput } from './revoke-sessions';
import { setDisabledInput, setUserDisabled } from './set-disabled';
import { updateUser, updateUserInput } from './update';
import { userViewSchema } from './user-view';

const manage = permitted('users:manage');
const generatedPassword = z.string().nullable();

/** People's accounts, for administrators. */
export const usersRouter = router({
  list: manage.output(z.array(userViewSchema)).query(({ ctx }) => listUsers(ctx)),
  create: manage
    .input(createUserInput)
    .output(z.object({ user: userViewSchema, generatedPassword }))
    .mutation(({ ctx, input }) => createUser(ctx, input)),
  update: manage
    .input(updateUserInput)
    .output(userViewSchema)
    .mutation(({ ctx, input }) => updateUser(ctx, input)),
  setDisabled: manage
    .input(setDisabledInput)
    .output(userViewSchema)
    .mutation(({ ctx, input }) => setUserDisabled(ctx, input)),
  resetPassword: manage
    .input(resetPasswordInput)
    .output(z.object({ generatedPassword }))
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  sessions: manage
    .input(listSessionsInput)
    .output(z.array(sessionViewSchema))
    .query(({ ctx, input }) => listUserSessions(ctx, input)),
  revokeSessions: manage
    .input(revokeUserSessionsInput)
    .output(z.object({ revoked: z.int() }))
    .mutation(({ ctx, input }) => revokeUserSessions(ctx, input)),
});
