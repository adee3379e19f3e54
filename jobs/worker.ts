import { closeQueues } from '@/server/jobs/enqueue';
import { openQueues } from '@/server/jobs/queues';
import { log } from '@/server/log';
import { cleanSnapshotsJob } from './clean-snapshots';
import { ingestFileJob } from './ingest-file';
import { workOn } from './queue';
import { settleSiteJob } from './settle-site';
import { sweep } from './sweep';

export interface Worker {
  /** Takes no new job, lets the running ones end (or stop where they can go on later), and closes its connections. */
  stop(): Promise<void>;
}

/** How long running jobs may take to end when the worker is asked to stop. */
const STOP_MS = 30_000;

/**
 * Takes jobs off the queues until it is stopped. Any number of processes may do so at once. It outlives restarts of both
 * stores.
 * @throws when PostgreSQL does not answer at the start
 */
export async function startWorker(): Promise<Worker> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const queues = await openQueues({ works: true });
  await workOn(queues, 'ingest-file', ingestFileJob, signal);
  await workOn(queues, 'settle-site', settleSiteJob, signal);
  await workOn(queues, 'sweep', () => sweep(), signal);
  await workOn(queues, 'clean-snapshots', cleanSnapshotsJob, signal);
  await queues.schedule('sweep', '* * * * *', {});
  await queues.schedule('clean-snapshots', '17 * * * *', {});
  log().info('worker started');
  return {
    stop: async () => {
      stopping.abort();
      await queues.stop({ graceful: true, wait: true, timeout: STOP_MS });
      await closeQueues();
      log().info('worker stopped');
    },
  };
}
