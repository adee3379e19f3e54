import { CLI_ACTOR } from '@/server/auth/actor';
import { roleSchema } from '@/server/auth/role-schema';
import { AppError } from '@/server/errors';
import type { Role } from '@/server/postgres/generated/enums';
import { createUser } from '@/server/users/create';
import { listUsers } from '@/server/users/list';
import { listUserSessions } from '@/server/users/list-sessions';
import { resetPassword } from '@/server/users/reset-password';
import { revokeUserSessions } from '@/server/users/revoke-sessions';
import { setUserDisabled } from '@/server/users/set-disabled';
import { updateUser } from '@/server/users/update';
import type { Outcome } from './command';
import { readPassword } from './read-password';
import { siteCodesOf, siteIdsOf, userIdOf } from './user-lookup';

const context = { actor: CLI_ACTOR };

export interface AddOptions {
  name?: string;
  role: string;
  site?: string[];
  passwordStdin?: boolean;
}

export async function addUser(email: string, options: AddOptions): Promise<Outcome> {
  const { user, generatedPassword } = await createUser(context, {
    email,
    name: options.name ?? email.split('@')[0] ?? email,
    role: roleNamed(options.role),
    siteIds: await siteIdsOf(options.site ?? []),
    ...(options.passwordStdin ? { password: await readPassword() } : {}),
  });
  const shown = generatedPassword === null ? '' : `\nPassword (shown this once): ${generatedPassword}`;
  return {
    text: `${user.email} may now sign in as ${user.role}.${shown}`,
    data: { user, generatedPassword },
  };
}

export async function showUsers(): Promise<Outcome> {
  const users = await listUsers(context);
  const lines = await Promise.all(
    users.map(async ({ email, role, siteIds, disabledAt, lastSeenAt }) => {
      const state = disabledAt ? 'disabled' : `last seen ${lastSeenAt?.toISOString() ?? 'never'}`;
      return `${email}  ${role}  ${await siteCodesOf(siteIds)}  ${state}`;
    }),
  );
  return { text: lines.join('\n') || 'There are no accounts.', data: { users } };
}

export async function setRole(
  email: string,
  role: string,
  sites: readonly string[] | undefined,
): Promise<Outcome> {
  const user = await updateUser(context, {
    id: await userIdOf(email),
    role: roleNamed(role),
    ...(sites === undefined ? {} : { siteIds: await siteIdsOf(sites) }),
  });
  return { text: `${user.email} is now ${user.role} (${await siteCodesOf(user.siteIds)}).`, data: { user } };
}

export async function giveNewPassword(email: string, fromStdin: boolean): Promise<Outcome> {
  const id = await userIdOf(email);
  const chosen = fromStdin ? { password: await readPassword() } : {};
  const { generatedPassword } = await resetPassword(context, { id, ...chosen });
  const shown = generatedPassword === null ? '' : `\nPassword (shown this once): ${generatedPassword}`;
  return {
    text: `${email} has a new password; all their sessions are over.${shown}`,
    data: { id, generatedPassword },
  };
}

export async function setDisabled(email: string, disabled: boolean): Promise<Outcome> {
  const user = await setUserDisabled(context, { id: await userIdOf(email), disabled });
  return {
    text: `${user.email} is ${disabled ? 'disabled; all their sessions are over' : 'enabled'}.`,
    data: { user },
  };
}

export async function showSessions(email: string): Promise<Outcome> {
  const sessions = await listUserSessions(context, { id: await userIdOf(email) });
  const lines = sessions.map(
    ({ id, address, lastSeenAt, userAgent }) =>
      `${id}  ${address}  ${lastSeenAt.toISOString()}  ${userAgent}`,
  );
  return { text: lines.join('\n') || `${email} is not signed in.`, data: { sessions } };
}

export async function endSessions(email: string, sessionId: string | undefined): Promise<Outcome> {
  const { revoked } = await revokeUserSessions(context, {
    id: await userIdOf(email),
    ...(sessionId === undefined ? {} : { sessionId }),
  });
  return { text: `Sessions ended: ${revoked}.`, data: { revoked } };
}

function roleNamed(name: string): Role {
  const role = roleSchema.safeParse(name);
  if (role.success) return role.data;
  throw new AppError('invalid_input', `"${name}" is not a role.`, {
    hint: `Roles: ${roleSchema.options.join(', ')}.`,
  });
}
