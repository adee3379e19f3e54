'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';
import { FOLLOW_EVERY_MS, isGoingOn } from '../follow';
import { type ListState, listQuestion } from '../list-question';

/** The recordings that the address asks for: again while something is under way, and once more when the counts change. */
export function useList(siteId: number, state: ListState, overview: RecordingsOverview) {
  const trpc = useTRPC();
  const recordings = useQuery(
    trpc.recordings.list.queryOptions(listQuestion(siteId, state), {
      placeholderData: keepPreviousData,
      refetchInterval: isGoingOn(overview) ? FOLLOW_EVERY_MS : false,
    }),
  );
  const { refetch } = recordings;
  const counts = Object.values(overview.counts).join(' ');
  const seen = useRef(counts);
  // The last one is over before the list is asked for the last time, or after: this catches both.
  useEffect(() => {
    if (seen.current === counts) return;
    seen.current = counts;
    void refetch();
  }, [counts, refetch]);
  return recordings;
}
