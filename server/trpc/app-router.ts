import { sessionRouter } from '@/server/auth/router';
import { usersRouter } from '@/server/users/router';
import { router } from './init';

/** Everything pages can ask; one router a subject. */
export const appRouter = router({
  session: sessionRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;
