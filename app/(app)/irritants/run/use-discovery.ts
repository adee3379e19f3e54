'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { RunView } from '@/server/language-runs/run-view';

const WHILE_RUNNING_MS = 1000;
const OTHERWISE_MS = 20_000;

type Problem = { message: string; data?: { hint?: string | null } | null | undefined } | null;

/** A site's search for irritants, and the reading of calls with what is found. */
export interface Discovery {
  /** what is under way: the search, else a reading */
  current: RunView | null;
  /** the last search that is over */
  last: RunView | null;
  starting: boolean;
  canceling: boolean;
  problem: Problem;
  start: () => void;
  cancel: () => void;
}

/** Follows both runs; the page's figures are asked for anew when one has ended. */
export function useDiscovery(siteId: number, mayRun: boolean): Discovery {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const follow = {
    refetchInterval: ({ state }: { state: { data?: { current: unknown } | undefined } }) =>
      state.data?.current ? WHILE_RUNNING_MS : OTHERWISE_MS,
  };
  const search = useQuery(
    trpc.languageRuns.progress.queryOptions({ siteId, task: 'discover_irritants' }, follow),
  );
  const reading = useQuery(trpc.languageRuns.progress.queryOptions({ siteId, task: 'read_calls' }, follow));
  const progressAnew = () => cache.invalidateQueries({ queryKey: trpc.languageRuns.pathKey() });
  const start = useMutation(trpc.languageRuns.request.mutationOptions({ onSuccess: progressAnew }));
  const cancel = useMutation(trpc.languageRuns.cancel.mutationOptions({ onSuccess: progressAnew }));
  const current = search.data?.current ?? reading.data?.current ?? null;
  useRefreshAtEnd([search.data?.last, reading.data?.last]);
  return {
    current,
    last: search.data?.last ?? null,
    starting: start.isPending,
    canceling: cancel.isPending || current?.cancelRequested === true,
    problem: start.error ?? cancel.error,
    start: () => mayRun && start.mutate({ siteId, task: 'discover_irritants', settings: {} }),
    cancel: () => current && cancel.mutate({ siteId, runId: current.id }),
  };
}

/** A run that ended so shortly before the page asked may have ended after the page's figures were made. */
const JUST_NOW_MS = 120_000;

/** Asks for the page's figures anew when a run has ended: while the page was open, or just before. */
function useRefreshAtEnd(lasts: readonly (RunView | null | undefined)[]): void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const known = lasts.every((last) => last !== undefined);
  const ended = lasts.map((last) => last?.id ?? '').join(' ');
  const endedAt = Math.max(0, ...lasts.map((last) => last?.finishedAt?.getTime() ?? 0));
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (!known || seen.current === ended) return;
    const isFirst = seen.current === null;
    seen.current = ended;
    if (isFirst && Date.now() - endedAt > JUST_NOW_MS) return;
    void cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
    // A search asks for a reading when it ends.
    void cache.invalidateQueries({ queryKey: trpc.languageRuns.pathKey() });
  }, [known, ended, endedAt, cache, trpc]);
}
