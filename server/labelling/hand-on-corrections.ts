import { clickhouse } from '@/server/clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import { database } from '@/server/postgres/client';

/** So many at once; the rest with the next. */
const MOST = 1000;

/**
 * Hands a site's corrections on from PostgreSQL, where they are made, to ClickHouse, where insights read them. Handing one
 * on twice changes nothing.
 * @throws AppError `unavailable` when a store does not answer
 */
export async function handOnCorrections(siteId: number): Promise<void> {
  for (;;) {
    const waiting = await database().labelCorrection.findMany({
      where: { siteId, storedAt: null },
      orderBy: { seq: 'asc' },
      take: MOST,
    });
    if (waiting.length === 0) return;
    try {
      await clickhouse().insert({
        table: 'corrections',
        format: 'JSONEachRow',
        values: waiting.map((one) => ({
          site_id: one.siteId,
          started_on: one.startedOn.toISOString().slice(0, 10),
          call_id: one.callId,
          kind: one.kind,
          // Of an utterance's sentiment each utterance has its own word.
          label:
            one.kind === 'sentiment' && one.utterance !== null ? `utterance:${one.utterance}` : one.label,
          verdict: one.verdict,
          seq: one.seq,
        })),
      });
    } catch (error) {
      throw explainClickHouseError(error, 'labelling.hand-on-corrections');
    }
    await database().labelCorrection.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: { storedAt: new Date() },
    });
  }
}
