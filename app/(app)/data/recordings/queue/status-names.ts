import type { RecordingView } from '@/server/recordings/contracts/recording';

export type RecordingState = RecordingView['status'];

/** How a recording's status is called. */
export const STATUS_NAMES: Readonly<Record<RecordingState, string>> = {
  waiting: 'Waiting',
  running: 'Under way',
  done: 'Text',
  skipped: 'Not taken',
  failed: 'Failed',
  canceled: 'Canceled',
};

/** Which recordings can be shown apart, in the order of their way. */
export const STATUS_FILTERS = ['all', 'running', 'waiting', 'failed', 'done', 'skipped', 'canceled'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];
