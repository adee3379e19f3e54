import { z } from 'zod';
import type { ApiKey } from '@/server/postgres/generated/client';

/** An API key as administrators see it: never the key itself. */
export const keyViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  /** null: every site */
  siteId: z.int().nullable(),
  createdBy: z.uuid().nullable(),
  createdAt: z.date(),
  /** null: never */
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
});

export type KeyView = z.infer<typeof keyViewSchema>;

export function viewKey({ hash: _hash, ...key }: ApiKey): KeyView {
  return key;
}
