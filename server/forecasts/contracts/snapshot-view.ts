import { z } from 'zod';

export const FORECAST_STATUSES = ['queued', 'running', 'canceled', 'interrupted', 'failed', 'done'] as const;
const STAGES = ['read', 'prepare', 'backtest', 'network', 'forecast', 'write'] as const;

export const runSettings = z.object({
  /** auto: where a GPU is there */
  network: z.enum(['auto', 'on', 'off']).default('auto'),
  /** gpu: refused where there is none */
  device: z.enum(['auto', 'gpu', 'cpu']).default('auto'),
  /** the same seed and history give the same forecast */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type RunSettings = z.output<typeof runSettings>;

export const runProgress = z.object({
  stage: z.enum(STAGES),
  done: z.number(),
  total: z.number(),
  /** as "epoch 3, loss 0.41" */
  detail: z.string(),
  /** null: not known yet */
  secondsLeft: z.number().nullable(),
});
export type RunProgress = z.output<typeof runProgress>;

/** What a run read, so that another one can be seen to have read the same. */
export const runInputs = z.object({
  /** days of history, both inclusive */
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
  series: z.int(),
  /** intervals with a value */
  cells: z.int(),
  /** SHA-256 over the values, hex */
  fingerprint: z.string(),
  specialDaysFingerprint: z.string(),
});
export type RunInputs = z.output<typeof runInputs>;

/** A snapshot's head: when it was made, of what, by what. */
export const snapshotView = z.object({
  id: z.uuid(),
  siteId: z.int(),
  /** import: another tool's forecast */
  kind: z.enum(['run', 'import']),
  name: z.string(),
  status: z.enum(FORECAST_STATUSES),
  trigger: z.enum(['nightly', 'person', 'cli']),
  createdAt: z.date(),
  createdBy: z.string(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  cancelRequested: z.boolean(),
  progress: runProgress.nullable(),
  error: z.string().nullable(),
  /** the first forecast day, of the queues' calendars; null until it is known */
  originDate: z.iso.date().nullable(),
  /** the last day forecast by interval, and by day */
  lastIntervalDate: z.iso.date().nullable(),
  lastDate: z.iso.date().nullable(),
  intervalMinutes: z.int(),
  settings: runSettings,
  engineVersion: z.string(),
  /** null: no network had a part in it */
  networkModelId: z.uuid().nullable(),
  /** '' without a network */
  backend: z.string(),
  device: z.string(),
  seconds: z.number().nullable(),
  inputs: runInputs.nullable(),
});
export type SnapshotView = z.output<typeof snapshotView>;
