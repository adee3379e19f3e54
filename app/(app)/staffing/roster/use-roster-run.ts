'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';

const WHILE_RUNNING_MS = 1000;
const OTHERWISE_MS = 30_000;

/** The rosters of a site and the run under way; figures are asked for anew when it has ended. */
export function useRosterRun(siteId: number) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const schedules = useQuery(
    trpc.rosters.schedules.queryOptions(
      { siteId },
      { refetchInterval: ({ state }) => (state.data?.current ? WHILE_RUNNING_MS : OTHERWISE_MS) },
    ),
  );
  const anew = () => cache.invalidateQueries({ queryKey: trpc.rosters.pathKey() });
  const start = useMutation(trpc.rosters.request.mutationOptions({ onSuccess: anew }));
  const cancel = useMutation(trpc.rosters.cancel.mutationOptions({ onSuccess: anew }));
  const currentId = schedules.data?.current?.id ?? null;
  const followed = useRef<string | null>(null);
  const [endedId, setEndedId] = useState<string | null>(null);
  useEffect(() => {
    const before = followed.current;
    followed.current = currentId;
    if (before === null || before === currentId) return;
    setEndedId(before);
    void cache.invalidateQueries({ queryKey: trpc.rosters.pathKey() });
  }, [currentId, cache, trpc]);
  return { schedules, start, cancel, endedId };
}

export type RosterRun = ReturnType<typeof useRosterRun>;
