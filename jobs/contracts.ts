import { z } from 'zod';

/** Background work: its names and payloads. Handlers stand beside this file, one a job. */
export const JOBS = {
  /** Reads an uploaded file into the store. */
  'ingest-file': z.object({ batchId: z.uuid() }),
  /** Takes a delivery back that somebody wants gone. */
  'undo-batch': z.object({ batchId: z.uuid() }),
  /** Every minute, and seconds after requests came: makes deliveries of what the API acknowledged. */
  'take-up-api': z.object({}),
  /** Makes the rollups of every dirty day of a site, and withdraws calls that moved to another day. */
  'settle-site': z.object({ siteId: z.int().positive() }),
  /** Makes a forecast that was asked for. */
  'forecast-site': z.object({ snapshotId: z.uuid() }),
  /** Makes a roster that was asked for. */
  'schedule-week': z.object({ scheduleId: z.uuid() }),
  /** Every hour: asks for the forecasts of the sites where it is night. */
  'forecast-nightly': z.object({}),
  /** Every hour: deletes forecasts that are past their time. */
  'clean-forecasts': z.object({}),
  /** Does long work over a site's texts: reading calls, training, discovery. */
  'language-run': z.object({ runId: z.uuid() }),
  /** Brings what pages read of texts up to readings, corrections and calls. */
  'refresh-insights': z.object({ siteId: z.int().positive() }),
  /** Every hour, and when calls were read: looks for irritants that came up or rose. */
  'irritant-alarms': z.object({}),
  /** Every five minutes, and when data have settled: lets alert rules look; null: at all sites. */
  'look-for-alerts': z.object({ siteId: z.int().positive().nullable() }),
  /** Every minute, and when there is one: sends mail and webhooks that are due. */
  'send-messages': z.object({}),
  /** Every hour: makes the reports whose time has come; or one now, for who asked. */
  'make-reports': z.object({ scheduleId: z.uuid().nullable() }),
  /** Works the queue of recordings until none waits. */
  transcribe: z.object({}),
  /** Every minute: takes what has come newly to folders and buckets; or looks at one now, for who asked. */
  'look-at-sources': z.object({ sourceId: z.uuid().nullable() }),
  /** Every five minutes: takes in what lies newly in the folders of recordings. */
  'scan-recordings': z.object({}),
  /** Every day: deletes texts and audio that are past their time by their site's policy. */
  'clean-texts': z.object({}),
  /** Every minute: finds what crashes left behind and puts it back on its way. */
  sweep: z.object({}),
  /** Every hour: deletes rollups that newer ones have replaced. */
  'clean-snapshots': z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>;
