import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { runView } from '@/server/language-runs/run-view';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findVersion } from './find-version';
import { readAgain } from './read-again';
import { versionScope } from './version-view';

export const setThresholdInput = versionScope.extend({ threshold: z.number().min(0).max(1) });
export const setThresholdOutput = z.object({
  before: z.number(),
  threshold: z.number(),
  /** the reading of all calls by the new threshold; null where nothing changed */
  run: runView.nullable(),
});

/**
 * Says from which score on the champion gives a label; below it a call is unknown. All calls are read again.
 * @throws AppError `not_found`, `conflict` for a version that does not read calls
 */
export async function setThreshold(
  { actor }: UseCaseContext,
  input: z.input<typeof setThresholdInput>,
): Promise<z.output<typeof setThresholdOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'intents:write');
  const { siteId, versionId, threshold } = parseInput(setThresholdInput, input);
  const before = await database().$transaction(async (transaction) => {
    const version = await findVersion(transaction, siteId, versionId);
    if (version.status !== 'champion') {
      throw new AppError('conflict', `Version ${version.number} does not read calls.`, {
        hint: 'Promote it first.',
      });
    }
    if (version.threshold === threshold) return threshold;
    await transaction.classifierVersion.update({ where: { id: versionId }, data: { threshold } });
    await audit(transaction, actor, {
      action: 'classifier.threshold',
      subject: `classifier:${versionId}`,
      siteId,
      details: { number: version.number, from: version.threshold, to: threshold },
    });
    return version.threshold;
  });
  const run = before === threshold ? null : await readAgain({ actor }, siteId);
  return { before, threshold, run };
}
