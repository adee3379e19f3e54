import { audit } from '@/server/audit';
import { type Actor, requirePermission, requireSite } from '@/server/auth/actor';
import { database, type Transaction } from '@/server/postgres/client';
import type { Intent, Prisma } from '@/server/postgres/generated/client';
import type { IntentTree } from './intent-tree';
import { lockTree } from './read-tree';

/** What acts on a taxonomy are called in the audit log; history-words.ts puts them into words. */
export const TAXONOMY_ACTS = [
  'create',
  'rename',
  'describe',
  'move',
  'archive',
  'restore',
  'merge',
  'merged-here',
  'unmerge',
  'unmerged-here',
  'split',
  'split-off',
  'examples-add',
  'examples-remove',
  'examples-put-back',
  'examples-move',
  'examples-come',
  'import',
] as const;
export type TaxonomyAct = (typeof TAXONOMY_ACTS)[number];

/** What an act on a taxonomy has at hand. */
export interface TaxonomyChange {
  transaction: Transaction;
  /** as it was when the act began; nobody else changes it meanwhile */
  tree: IntentTree<Intent>;
  /** Writes down what was done to an intent. */
  wrote(act: TaxonomyAct, intentId: string, details?: Prisma.InputJsonObject): Promise<void>;
}

/**
 * One act on the taxonomy of a site: checks who asks, keeps others out until it is over, and keeps what was done and its
 * audit rows in one transaction.
 * @throws AppError `not_found`, `forbidden`, and what `act` throws
 */
export async function changeTaxonomy<Result>(
  actor: Actor,
  siteId: number,
  act: (change: TaxonomyChange) => Promise<Result>,
): Promise<Result> {
  requireSite(actor, siteId);
  requirePermission(actor, 'intents:write');
  return await database().$transaction(
    async (transaction) => {
      const tree = await lockTree(transaction, siteId);
      return await act({
        transaction,
        tree,
        wrote: (verb, intentId, details = {}) =>
          audit(transaction, actor, {
            action: `intent.${verb}`,
            subject: `intent:${intentId}`,
            siteId,
            details,
          }),
      });
    },
    { timeout: 60_000 },
  );
}
