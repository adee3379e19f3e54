'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { RequestInput } from '@/server/language-runs/request';
import type { RunView } from '@/server/language-runs/run-view';

const WHILE_RUNNING_MS = 1000;
/** Others, and workers, start runs too. */
const OTHERWISE_MS = 30_000;

type Problem = { message: string; data?: { hint?: string | null } | null | undefined } | null;

/** A task of a site: the run that is on its way, how the last one ended, and what one can do. */
export interface LanguageRunState {
  current: RunView | null;
  last: RunView | null;
  /** The last one ended while the page was open. */
  endedHere: boolean;
  starting: boolean;
  canceling: boolean;
  problem: Problem;
  start: (input: RequestInput) => void;
  cancel: () => void;
}

/** Follows a task of a site; `onEnd` is told when a run has ended. */
export function useLanguageRun(siteId: number, task: RunView['task'], onEnd: () => void): LanguageRunState {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const progress = useQuery(
    trpc.languageRuns.progress.queryOptions(
      { siteId, task },
      { refetchInterval: ({ state }) => (state.data?.current ? WHILE_RUNNING_MS : OTHERWISE_MS) },
    ),
  );
  const anew = () => cache.invalidateQueries({ queryKey: trpc.languageRuns.pathKey() });
  const start = useMutation(trpc.languageRuns.request.mutationOptions({ onSuccess: anew }));
  const cancel = useMutation(trpc.languageRuns.cancel.mutationOptions({ onSuccess: anew }));
  const current = progress.data?.current ?? null;
  const last = progress.data?.last ?? null;
  const followed = useRef<string | null>(null);
  const told = useRef(onEnd);
  told.current = onEnd;
  const [endedId, setEndedId] = useState<string | null>(null);
  useEffect(() => {
    const before = followed.current;
    followed.current = current?.id ?? null;
    if (before === null || before === followed.current) return;
    setEndedId(before);
    told.current();
  }, [current?.id]);
  return {
    current,
    last,
    endedHere: last !== null && last.id === endedId,
    starting: start.isPending,
    canceling: cancel.isPending || current?.cancelRequested === true,
    problem: start.error ?? cancel.error,
    start: (input) => start.mutate(input),
    cancel: () => current && cancel.mutate({ siteId, runId: current.id }),
  };
}
