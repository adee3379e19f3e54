import { initTRPC, type TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { ZodError, z } from 'zod';
import { type Actor, requirePermission } from '@/server/auth/actor';
import type { Permission } from '@/server/auth/permissions';
import { AppError } from '@/server/errors';
import { toTrpcError } from './error-map';

export interface TrpcContext {
  /** null: nobody is signed in. */
  actor: Actor | null;
}

/** What every procedure says of itself; the role table test walks it. */
export interface ProcedureMeta {
  permission: Permission;
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error }) => {
      const cause = error.cause instanceof AppError ? error.cause : undefined;
      const { stack: _stack, ...data } = shape.data;
      const message = messageFor(error) ?? shape.message;
      return { ...shape, message, data: { ...data, hint: cause?.hint ?? null } };
    },
  });

/** A sentence instead of what went wrong inside (that is for the log), and instead of zod's JSON. */
function messageFor(error: TRPCError): string | undefined {
  if (error.code === 'INTERNAL_SERVER_ERROR') return 'Something went wrong on the server.';
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) return z.prettifyError(error.cause);
  return undefined;
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A procedure for signed-in people whose role has `permission`; its context carries the actor. */
export function permitted(permission: Permission) {
  return t.procedure.meta({ permission }).use(async ({ ctx, next }) => {
    if (!ctx.actor) throw toTrpcError(new AppError('unauthenticated', 'Sign in first.'));
    try {
      requirePermission(ctx.actor, permission);
    } catch (error) {
      throw toTrpcError(error);
    }
    const result = await next({ ctx: { actor: ctx.actor } });
    if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') throw toTrpcError(result.error.cause);
    return result;
  });
}
