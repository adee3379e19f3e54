'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { isMoving } from './batch';
import { BatchProgress } from './batch-progress';

/** How often a delivery that runs is asked for. */
export const FOLLOW_EVERY_MS = 1000;

/** A delivery that is asked for again as long as it runs. */
export function FollowedBatch({ batchId, mayWrite }: { batchId: string; mayWrite: boolean }) {
  const trpc = useTRPC();
  const batch = useQuery(
    trpc.ingest.batch.queryOptions(
      { batchId },
      { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? FOLLOW_EVERY_MS : false) },
    ),
  );
  if (batch.error) return <ErrorState error={batch.error} onRetry={() => void batch.refetch()} />;
  if (!batch.data) return <Skeleton className="h-16" />;
  return <BatchProgress batch={batch.data} askedAtMs={batch.dataUpdatedAt} mayWrite={mayWrite} />;
}
