import { explainPostgresError } from '@/server/ingest/write/postgres-errors';
import { log } from '@/server/log';
import { assignTakeUps } from './assign-take-ups';
import { closeSegments } from './close-segments';
import { makeDelivery } from './make-delivery';
import { openTakeUps } from './open-take-ups';
import { removeSegments } from './remove-segments';
import { withSpoolLock } from './spool-lock';

/**
 * Makes deliveries of all that was acknowledged until now: of the requests of one key, site and kind one, in the order of
 * their acknowledgements. It may be killed anywhere and run again, by any process: which requests belong together is
 * written down before anything is made of them, so that the same delivery comes out.
 * @returns the batches; they are registered, and wait to be read
 * @throws AppError `unavailable` when PostgreSQL does not answer
 */
export async function takeUpSpool(): Promise<string[]> {
  return withSpoolLock(async () => {
    await closeSegments();
    await assignTakeUps();
    const batchIds: string[] = [];
    for (const takeUpId of await openTakeUps()) {
      const batchId = await takenUp(takeUpId);
      if (batchId !== null) batchIds.push(batchId);
    }
    await removeSegments();
    return batchIds;
  });
}

/** @returns null for what cannot be read: it stays where it is, is told of every time, and holds up nothing else */
async function takenUp(takeUpId: string): Promise<string | null> {
  try {
    const { batchId, requests, rows } = await makeDelivery(takeUpId);
    log().info({ batchId, requests, rows }, 'taken up from the spool');
    return batchId;
  } catch (thrown) {
    const error = explainPostgresError(thrown);
    if (error.code === 'unavailable') throw error;
    log().error({ err: thrown, takeUpId }, 'what the API acknowledged cannot be taken up');
    return null;
  }
}
