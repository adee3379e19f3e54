import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import type { Intent } from '@/server/postgres/generated/client';
import { IntentTree } from './intent-tree';

/** The intents of a site as they stand. */
export async function readTree(transaction: Transaction, siteId: number): Promise<IntentTree<Intent>> {
  const intents = await transaction.intent.findMany({
    where: { siteId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
  });
  return new IntentTree(intents);
}

/**
 * The intents of a site, which nobody else changes until the transaction ends: two people who move branches at the same time
 * could otherwise hang each under the other.
 * @throws AppError `not_found` for a site that is not there
 */
export async function lockTree(transaction: Transaction, siteId: number): Promise<IntentTree<Intent>> {
  const locked = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Site" WHERE "id" = ${siteId} FOR NO KEY UPDATE`;
  if (locked.length === 0) throw new AppError('not_found', `There is no site ${siteId} that you may see.`);
  return await readTree(transaction, siteId);
}

/** @throws AppError `not_found` */
export function requireIntent(tree: IntentTree<Intent>, id: string): Intent {
  const intent = tree.get(id);
  if (!intent) throw new AppError('not_found', 'There is no such intent in this site.');
  return intent;
}

/**
 * An intent that calls can be given.
 * @throws AppError `not_found`, `conflict` when it was archived or merged
 */
export function requireActive(tree: IntentTree<Intent>, id: string): Intent {
  const intent = requireIntent(tree, id);
  if (intent.mergedIntoId) {
    const into = tree.get(tree.canonicalId(id));
    throw new AppError('conflict', `${intent.name} was merged into ${into?.name ?? 'another intent'}.`, {
      hint: 'Change that one, or take the merge back first.',
    });
  }
  if (intent.archivedAt) {
    throw new AppError('conflict', `${intent.name} is archived.`, { hint: 'Restore it first.' });
  }
  return intent;
}

/** @throws AppError `conflict` when another intent in force has the name under the same parent */
export function requireFreeName(
  tree: IntentTree<Intent>,
  { name, parentId, exceptId }: { name: string; parentId: string | null; exceptId?: string },
): void {
  const wanted = name.toLowerCase();
  const taken = tree
    .childrenOf(parentId)
    .some((child) => child.id !== exceptId && !child.archivedAt && child.name.toLowerCase() === wanted);
  if (!taken) return;
  throw new AppError('conflict', `There is already an intent "${name}" here.`, {
    hint: 'Choose another name, or merge the two.',
  });
}
