import type { UseCaseContext } from '@/server/auth/actor';
import { requirePermission, requireSite } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { AppError, toAppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { readNewCalls } from '@/server/labelling/read-new-calls';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import type { InboundSource } from '@/server/postgres/generated/client';
import { openPlace } from '../place/open-place';
import type { Place } from '../place/place';
import { noteFiles } from './note-files';
import { withSourceLock } from './source-lock';
import { type Taken, type TakeOptions, takeFile } from './take-file';

export interface LookOptions extends Omit<TakeOptions, 'actor'> {
  sourceId: string;
  /** how long a file in a folder must have stayed the same; default 20 s */
  restMs?: number;
  /** ends the look when so long has passed, after the file under way; default: never */
  budgetMs?: number;
  onTaken?(taken: Taken): void;
}

export interface LookReport {
  /** files that were read, or became recordings */
  taken: number;
  failed: number;
  /** files that are not at rest, or that another look takes */
  waiting: number;
}

const REST_MS = 20_000;

/**
 * Looks at a source once: takes every file that is new and at rest, the oldest first, and brings figures up to date at the
 * end. It may be killed anywhere and done again.
 * @throws AppError `not_found` for an unknown source, `conflict` when another process looks at it; what is wrong with the
 * place or a store, which is also written down with the source
 */
export async function lookAtSource({ actor }: UseCaseContext, options: LookOptions): Promise<LookReport> {
  const source = await database().inboundSource.findUnique({ where: { id: options.sourceId } });
  if (!source) throw new AppError('not_found', 'There is no such source.');
  requireSite(actor, source.siteId);
  requirePermission(actor, 'ingest:write');
  return withSourceLock(source.id, async () => {
    try {
      const report = await lookAtPlace(source, { ...options, actor });
      await noteLook(source.id, null);
      return report;
    } catch (thrown) {
      const error = toAppError(thrown);
      await noteLook(source.id, [error.message, error.hint].filter(Boolean).join(' ')).catch(() => undefined);
      throw error;
    }
  });
}

async function lookAtPlace(source: InboundSource, options: LookOptions & TakeOptions): Promise<LookReport> {
  const place = await openPlace(source, options.restMs ?? REST_MS);
  try {
    return await look(source, place, options);
  } finally {
    place.close();
  }
}

async function look(
  source: InboundSource,
  place: Place,
  options: LookOptions & TakeOptions,
): Promise<LookReport> {
  const { ready, resting } = await noteFiles(source, place);
  const report: LookReport = { taken: 0, failed: 0, waiting: resting };
  const endsAt = Date.now() + (options.budgetMs ?? Number.POSITIVE_INFINITY);
  const came = { batches: false, texts: false };
  try {
    for (const [index, noted] of ready.entries()) {
      if (options.signal?.aborted || Date.now() > endsAt) {
        report.waiting += ready.length - index;
        break;
      }
      const taken = await takeFile(source, place, noted, options);
      if (taken.outcome === 'waits') report.waiting += 1;
      else if (taken.outcome === 'failed') report.failed += 1;
      else report.taken += 1;
      if (taken.outcome === 'taken') {
        came.batches = true;
        came.texts ||= taken.batch.kind === 'transcripts' && taken.batch.rowsStored > 0n;
      }
      options.onTaken?.(taken);
    }
  } finally {
    if (came.batches) await handOn(source.siteId, came.texts);
  }
  return report;
}

/** What follows files that have come in. The sweep settles what could not be settled here. */
async function handOn(siteId: number, texts: boolean): Promise<void> {
  try {
    await settleSite(siteId);
    if (texts) await readNewCalls(siteId);
    await enqueue('look-for-alerts', { siteId });
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    log().warn({ siteId, code, reason: message }, 'files have come in; their figures wait for the sweep');
  }
}

/** A source that was removed meanwhile has nothing to write down. */
async function noteLook(id: string, error: string | null): Promise<void> {
  await database().inboundSource.updateMany({ where: { id }, data: { lookedAt: new Date(), error } });
}
