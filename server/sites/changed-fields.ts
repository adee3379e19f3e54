import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/server/postgres/generated/client';

/** What a change of settings changed, as the audit log keeps it: field, before, after. */
export function changedFields<After extends Record<string, Prisma.InputJsonValue | null>>(
  before: { readonly [Field in keyof After]: After[Field] },
  after: After,
): { field: string; before: Prisma.InputJsonValue | null; after: Prisma.InputJsonValue | null }[] {
  return Object.keys(after)
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
