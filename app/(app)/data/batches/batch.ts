import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/app-router';

type Outputs = inferRouterOutputs<AppRouter>['ingest'];

/** One delivery of a file, as the server tells it. */
export type Batch = Outputs['batches']['batches'][number];
export type BatchState = Batch['status'];

/** States that change by themselves: worth asking again. */
const UNDERWAY: readonly BatchState[] = ['queued', 'running'];
/** States out of which it can be started again. */
const RESTARTABLE: readonly BatchState[] = ['interrupted', 'failed', 'canceled'];

export const isUnderway = ({ status }: Pick<Batch, 'status'>): boolean => UNDERWAY.includes(status);
export const isRestartable = ({ status }: Pick<Batch, 'status'>): boolean => RESTARTABLE.includes(status);

export const KIND_NAMES = { calls: 'Calls', intervals: 'Interval volumes' } as const satisfies Record<
  Batch['kind'],
  string
>;
