'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';

const WHILE_RUNNING_MS = 1000;
/** Others, and the night, start runs too. */
const OTHERWISE_MS = 30_000;

type Problem = { message: string; data?: { hint?: string | null } | null | undefined } | null;

/** A site's run: the one that is on its way, how the last one ended, and what one can do. */
export interface Run {
  current: SnapshotView | null;
  last: SnapshotView | null;
  /** The last one ended while the page was open. */
  endedHere: boolean;
  starting: boolean;
  canceling: boolean;
  problem: Problem;
  start: () => void;
  cancel: () => void;
}

/** Follows a site's run; the page's figures are asked for anew when it has ended. */
export function useRun(siteId: number, mayRun: boolean): Run {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const progress = useQuery(
    trpc.forecasts.progress.queryOptions(
      { siteId },
      { refetchInterval: ({ state }) => (state.data?.current ? WHILE_RUNNING_MS : OTHERWISE_MS) },
    ),
  );
  const anew = () => cache.invalidateQueries({ queryKey: trpc.forecasts.pathKey() });
  const start = useMutation(trpc.forecasts.run.mutationOptions({ onSuccess: anew }));
  const cancel = useMutation(trpc.forecasts.cancel.mutationOptions({ onSuccess: anew }));
  const current = progress.data?.current ?? null;
  const last = progress.data?.last ?? null;
  const followed = useRef<string | null>(null);
  const [endedId, setEndedId] = useState<string | null>(null);
  useEffect(() => {
    const before = followed.current;
    followed.current = current?.id ?? null;
    if (before === null || before === followed.current) return;
    setEndedId(before);
    void cache.invalidateQueries({ queryKey: trpc.forecasts.pathKey() });
  }, [current?.id, cache, trpc]);
  return {
    current,
    last,
    endedHere: last !== null && last.id === endedId,
    starting: start.isPending,
    canceling: cancel.isPending || current?.cancelRequested === true,
    problem: start.error ?? cancel.error,
    start: () => mayRun && start.mutate({ siteId }),
    cancel: () => current && cancel.mutate({ siteId, snapshotId: current.id }),
  };
}
