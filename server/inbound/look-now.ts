import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSource } from './find-source';
import { sourceInput } from './remove';
import { namedByCommandLine } from './source-view';

/**
 * Has a worker look at a source at once, also at one that is paused.
 * @throws AppError `not_found`; `conflict` for a folder that only `callcast watch` looks at
 */
export async function lookNow({ actor }: UseCaseContext, input: z.input<typeof sourceInput>): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const { siteId, sourceId } = parseInput(sourceInput, input);
  await database().$transaction(async (transaction) => {
    const source = await findSource(transaction, siteId, sourceId);
    if (namedByCommandLine(source)) {
      throw new AppError('conflict', 'This folder lies outside CALLCAST_INBOX; workers do not look at it.', {
        hint: `Run "npx callcast watch ${source.location} --site …" where it lies.`,
      });
    }
    const { name } = source;
    await audit(transaction, actor, {
      action: 'source.look',
      subject: `source:${sourceId}`,
      siteId,
      details: { name },
    });
  });
  await enqueue('look-at-sources', { sourceId });
}
