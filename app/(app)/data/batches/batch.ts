import type { Format } from '@/app/_ui/format';
import type { BatchView } from '@/server/ingest/batch-view';

export type Batch = BatchView;
export type BatchState = Batch['status'];

/** States that change by themselves: worth asking again. */
const UNDERWAY: readonly BatchState[] = ['queued', 'running'];
/** States out of which it can be started again. */
const RESTARTABLE: readonly BatchState[] = ['interrupted', 'failed', 'canceled'];

export const isUnderway = ({ status }: Pick<Batch, 'status'>): boolean => UNDERWAY.includes(status);
/** Read to its end, but its rollups are not made yet: its rows are on no page. */
export const isSettling = ({ status, settledAt }: Pick<Batch, 'status' | 'settledAt'>): boolean =>
  status === 'done' && settledAt === null;
/** Whether it will look different in a moment. */
export const isMoving = (batch: Pick<Batch, 'status' | 'settledAt'>): boolean =>
  isUnderway(batch) || isSettling(batch);
export const isRestartable = ({ status }: Pick<Batch, 'status'>): boolean => RESTARTABLE.includes(status);

/** So many of what is counted of a delivery: rows, or calls. */
export function unitWords(
  format: Pick<Format, 'count'>,
  { kind }: Pick<Batch, 'kind'>,
  count: number,
): string {
  const one = kind === 'transcripts' ? 'call' : 'row';
  return `${format.count(count)} ${count === 1 ? one : `${one}s`}`;
}

export const KIND_NAMES = {
  calls: 'Calls',
  intervals: 'Interval volumes',
  transcripts: 'Transcripts',
} as const satisfies Record<Batch['kind'], string>;
