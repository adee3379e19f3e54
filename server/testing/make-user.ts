import { randomUUID } from 'node:crypto';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { actorOfSession } from '@/server/auth/actor-of-session';
import { POLICY } from '@/server/auth/sign-in-policy';
import { database } from '@/server/postgres/client';
import type { Role } from '@/server/postgres/generated/enums';
import { createUser } from '@/server/users/create';

export interface MadeUser {
  id: string;
  email: string;
  password: string;
}

/** An account in the test's database, made the way the command line makes one. */
export async function makeUser(role: Role, siteIds: 'all' | number[] = 'all'): Promise<MadeUser> {
  const email = `${role}-${randomUUID()}@example.org`;
  const { user, generatedPassword } = await createUser(
    { actor: CLI_ACTOR },
    { email, name: `The ${role}`, role, siteIds },
  );
  if (generatedPassword === null) throw new Error('no password was made up');
  return { id: user.id, email, password: generatedPassword };
}

/** A session row of a person, as sign-in opens it, but without the work of checking a password. */
export async function openTestSession(userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + POLICY.sessionLifetime * 1000);
  const session = await database().session.create({
    data: { userId, expiresAt, address: '192.0.2.1', userAgent: 'test' },
  });
  return session.id;
}

/** A signed-in person of that role. */
export async function makeActor(role: Role, siteIds: 'all' | number[] = 'all'): Promise<Actor> {
  const user = await makeUser(role, siteIds);
  const actor = await actorOfSession(await openTestSession(user.id), '192.0.2.1');
  if (!actor) throw new Error('the session does not count');
  return actor;
}
