import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { toAppError } from '@/server/errors';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import { namedByCommandLine } from '../source-view';
import { lookAtSource } from './look-at-source';

/** So long a source may hold up those behind it; what it still has waits for the next look. */
const BUDGET_MS = 60_000;

export interface LookAtSourcesOptions {
  /** only this one, also when it is paused; null: all that are not */
  sourceId: string | null;
  signal?: AbortSignal;
}

/**
 * Looks at the sources that workers look at, one after the other; those longest not looked at come first. What is wrong
 * with one is written down with it and keeps nobody from the next. One that another look is at is passed over: workers look
 * two at a time (jobs/worker.ts), so that a huge file of one source does not hold up the others.
 */
export async function lookAtSources({ sourceId, signal }: LookAtSourcesOptions): Promise<void> {
  const sources = await database().inboundSource.findMany({
    where: sourceId === null ? { enabled: true } : { id: sourceId },
    orderBy: { lookedAt: { sort: 'asc', nulls: 'first' } },
  });
  for (const source of sources) {
    if (signal?.aborted) return;
    if (namedByCommandLine(source)) continue;
    const { id, name, siteId } = source;
    // Deliveries and the audit log say which source it was.
    const actor = { ...SYSTEM_ACTOR, name: `source ${name}` };
    try {
      const stop = signal ? { signal } : {};
      const report = await lookAtSource({ actor }, { sourceId: id, budgetMs: BUDGET_MS, ...stop });
      if (report.taken + report.failed > 0) log().info({ siteId, source: name, ...report }, 'files taken');
    } catch (thrown) {
      const { code, message } = toAppError(thrown);
      if (code !== 'conflict') log().warn({ siteId, source: name, code, reason: message }, 'a look failed');
    }
  }
}
