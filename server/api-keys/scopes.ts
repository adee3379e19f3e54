import type { Permission } from '@/server/auth/permissions';
import type { Role } from '@/server/postgres/generated/enums';

/** What a key can be made for. */
export const API_KEY_SCOPES = [
  'ingest:write',
  'ingest:read',
  'recordings:write',
  'trends:read',
  'forecasts:read',
  'calls:read',
  'vcon:export',
  'sites:read',
] as const satisfies readonly Permission[];

/** The role whose permissions a key's scopes are taken from; it has all of them, and a key never has more. */
export const API_KEY_ROLE = 'manager' as const satisfies Role;
