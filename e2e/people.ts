import type { Role } from '@/server/postgres/generated/enums';

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** One person a role; only the tests' own data directory knows them. */
export function personOf(role: Role): Person {
  return {
    name: `The ${role.replace('_', ' ')}`,
    email: `${role.replace('_', '-')}@e2e.example`,
    password: `walk through as ${role}`,
  };
}
