import { closeQueues } from '@/server/jobs/enqueue';
import { openQueues } from '@/server/jobs/queues';
import { log } from '@/server/log';
import { cleanForecastsJob } from './clean-forecasts';
import { cleanSnapshotsJob } from './clean-snapshots';
import { cleanTextsJob } from './clean-texts';
import { forecastNightlyJob } from './forecast-nightly';
import { forecastSiteJob } from './forecast-site';
import { ingestFileJob } from './ingest-file';
import { irritantAlarmsJob } from './irritant-alarms';
import { languageRunJob } from './language-run';
import { lookAtSourcesJob } from './look-at-sources';
import { lookForAlertsJob } from './look-for-alerts';
import { makeReportsJob } from './make-reports';
import { workOn } from './queue';
import { refreshInsightsJob } from './refresh-insights';
import { scanRecordingsJob } from './scan-recordings';
import { scheduleWeekJob } from './schedule-week';
import { sendMessagesJob } from './send-messages';
import { settleSiteJob } from './settle-site';
import { sweep } from './sweep';
import { takeUpApiJob } from './take-up-api';
import { transcribeJob } from './transcribe';
import { undoBatchJob } from './undo-batch';

export interface Worker {
  /** Takes no new job, lets the running ones end (or stop where they can go on later), and closes its connections. */
  stop(): Promise<void>;
}

/** A source with a huge file holds up a look, not the others: the second look passes over it. */
const LOOKS = { atOnce: 2 };
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
  await workOn(queues, 'undo-batch', undoBatchJob, signal);
  await workOn(queues, 'take-up-api', takeUpApiJob, signal);
  await workOn(queues, 'settle-site', settleSiteJob, signal);
  await workOn(queues, 'forecast-site', forecastSiteJob, signal);
  await workOn(queues, 'schedule-week', scheduleWeekJob, signal);
  await workOn(queues, 'forecast-nightly', forecastNightlyJob, signal);
  await workOn(queues, 'clean-forecasts', cleanForecastsJob, signal);
  await workOn(queues, 'language-run', languageRunJob, signal);
  await workOn(queues, 'transcribe', transcribeJob, signal);
  await workOn(queues, 'scan-recordings', scanRecordingsJob, signal);
  await workOn(queues, 'look-at-sources', lookAtSourcesJob, signal, LOOKS);
  await workOn(queues, 'refresh-insights', refreshInsightsJob, signal);
  await workOn(queues, 'irritant-alarms', irritantAlarmsJob, signal);
  await workOn(queues, 'clean-texts', cleanTextsJob, signal);
  await workOn(queues, 'look-for-alerts', lookForAlertsJob, signal);
  await workOn(queues, 'send-messages', sendMessagesJob, signal);
  await workOn(queues, 'make-reports', makeReportsJob, signal);
  await workOn(queues, 'sweep', () => sweep(), signal);
  await workOn(queues, 'clean-snapshots', cleanSnapshotsJob, signal);
  await queues.schedule('sweep', '* * * * *', {});
  await queues.schedule('take-up-api', '* * * * *', {});
  await queues.schedule('look-at-sources', '* * * * *', { sourceId: null });
  await queues.schedule('scan-recordings', '*/5 * * * *', {});
  await queues.schedule('look-for-alerts', '*/5 * * * *', { siteId: null });
  await queues.schedule('send-messages', '* * * * *', {});
  await queues.schedule('make-reports', '2 * * * *', { scheduleId: null });
  await queues.schedule('clean-snapshots', '17 * * * *', {});
  await queues.schedule('irritant-alarms', '23 * * * *', {});
  await queues.schedule('forecast-nightly', '30 * * * *', {});
  await queues.schedule('clean-texts', '7 3 * * *', {});
  await queues.schedule('clean-forecasts', '47 * * * *', {});
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
