import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { runView } from '@/server/language-runs/run-view';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { lockTree } from '../taxonomy/read-tree';
import { findVersion } from './find-version';
import { readAgain } from './read-again';
import { versionScope } from './version-view';

export const promoteOutput = z.object({
  /** the version that read calls until now */
  instead: z.object({ id: z.uuid(), number: z.int() }).nullable(),
  /** the reading of all calls by the new one */
  run: runView.nullable(),
});

/**
 * Makes a version the one that reads calls; the one before retires, and can be rolled back to by promoting it. All calls are
 * read again, which people's corrections survive.
 * @throws AppError `not_found`
 */
export async function promoteVersion(
  { actor }: UseCaseContext,
  input: z.input<typeof versionScope>,
): Promise<z.output<typeof promoteOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'intents:write');
  const { siteId, versionId } = parseInput(versionScope, input);
  const done = await database().$transaction(async (transaction) => {
    await lockTree(transaction, siteId);
    const version = await findVersion(transaction, siteId, versionId);
    const instead = await transaction.classifierVersion.findFirst({
      where: { siteId, kind: 'intent', status: 'champion' },
      select: { id: true, number: true },
    });
    if (version.status === 'champion') return { instead: null, changed: false };
    if (instead) {
      await transaction.classifierVersion.update({ where: { id: instead.id }, data: { status: 'retired' } });
    }
    await transaction.classifierVersion.update({
      where: { id: versionId },
      data: { status: 'champion', promotedAt: new Date(), promotedBy: actor.name },
    });
    await audit(transaction, actor, {
      action: instead && instead.number > version.number ? 'classifier.roll-back' : 'classifier.promote',
      subject: `classifier:${versionId}`,
      siteId,
      details: { number: version.number, instead: instead?.number ?? null },
    });
    return { instead, changed: true };
  });
  return { instead: done.instead, run: done.changed ? await readAgain({ actor }, siteId) : null };
}
