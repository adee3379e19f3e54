import { z } from 'zod';
import { roleSchema } from '@/server/auth/role-schema';
import type { Prisma } from '@/server/postgres/generated/client';

/** A person's account as administrators see it. */
export const userViewSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  siteIds: z.union([z.literal('all'), z.array(z.int())]),
  disabledAt: z.date().nullable(),
  createdAt: z.date(),
  /** null: never signed in */
  lastSeenAt: z.date().nullable(),
});

export type UserView = z.infer<typeof userViewSchema>;

/** What has to be read along with a user to show one. */
export const USER_INCLUDE = {
  sites: { orderBy: { siteId: 'asc' } },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1 },
} as const satisfies Prisma.UserInclude;

export function viewUser(user: Prisma.UserGetPayload<{ include: typeof USER_INCLUDE }>): UserView {
  const { id, email, name, role, disabledAt, createdAt } = user;
  const siteIds = user.sites.map(({ siteId }) => siteId);
  return {
    id,
    email,
    name,
    role,
    siteIds: siteIds.length === 0 ? 'all' : siteIds,
    disabledAt,
    createdAt,
    lastSeenAt: user.sessions[0]?.lastSeenAt ?? null,
  };
}
