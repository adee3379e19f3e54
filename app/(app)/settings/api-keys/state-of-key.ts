import type { KeyView } from '@/server/api-keys/key-view';

export type KeyState = 'working' | 'expired' | 'revoked';

/** Whether a key still opens doors. */
export function stateOfKey({ revokedAt, expiresAt }: KeyView): KeyState {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt.getTime() <= Date.now() ? 'expired' : 'working';
}
