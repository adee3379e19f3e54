'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { FOLLOW_EVERY_MS, isGoingOn } from './follow';

/** Where a site's recordings stand; asked for again only while something is under way. */
export function useOverview(siteId: number) {
  const trpc = useTRPC();
  return useQuery(
    trpc.recordings.overview.queryOptions(
      { siteId },
      {
        refetchInterval: ({ state }) => (state.data && isGoingOn(state.data) ? FOLLOW_EVERY_MS : false),
      },
    ),
  );
}
