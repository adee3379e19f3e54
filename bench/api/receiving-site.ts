import { setTimeout as sleep } from 'node:timers/promises';
import { createApiKey } from '@/server/api-keys/create';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { database } from '@/server/postgres/client';
import type { ExpectedFigures } from '../faults/deliveries';

const PATIENCE_MS = 240_000;

/** A site, and a key that may send to it. */
export async function receivingSite(code: string): Promise<{ siteId: number; key: string }> {
  const site = await database().site.create({ data: { code, name: code, timeZone: 'UTC', country: 'NL' } });
  const made = await createApiKey(
    { actor: CLI_ACTOR },
    { name: 'bench', scopes: ['ingest:write'], siteId: site.id, expiresAt: null },
  );
  return { siteId: site.id, key: made.key };
}

export interface StoredFigures {
  figures: ExpectedFigures;
  /** rollups say the same as facts */
  agree: boolean;
  /** rows of all deliveries: one that was taken up twice would count twice */
  rowsRead: number;
}

/** What is stored once everything acknowledged is stored and on the pages. @throws when that does not happen by itself */
export async function settledFigures(siteId: number, code: string): Promise<StoredFigures> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      if ((await waiting(siteId)) === 0) return await stored(siteId, code);
    } catch (error) {
      // A server is on its way back.
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new Error('What was acknowledged is not settled by itself.');
    await sleep(500);
  }
}

async function waiting(siteId: number): Promise<number> {
  const [requests, days, batches] = await Promise.all([
    database().apiDelivery.count({ where: { siteId, batchId: null } }),
    database().dirtyDay.count({ where: { siteId } }),
    database().ingestBatch.count({
      where: { siteId, OR: [{ settledAt: null }, { status: { not: 'done' } }] },
    }),
  ]);
  return requests + days + batches;
}

async function stored(siteId: number, code: string): Promise<StoredFigures> {
  const stats = await callStats({ actor: CLI_ACTOR }, { site: code });
  const sum = await database().ingestBatch.aggregate({ where: { siteId }, _sum: { rowsRead: true } });
  const total = (mean: number | null) => Math.round((mean ?? 0) * stats.calls);
  return {
    figures: {
      calls: stats.calls,
      answered: stats.byOutcome.answered ?? 0,
      abandoned: stats.byOutcome.abandoned ?? 0,
      waitSeconds: total(stats.meanWaitSeconds.all),
      talkSeconds: total(stats.meanTalkSeconds.all),
    },
    agree: stats.rollupsAgree,
    rowsRead: Number(sum._sum.rowsRead ?? 0n),
  };
}
