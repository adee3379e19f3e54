import 'server-only';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { cache, type ReactNode } from 'react';
import { appRouter } from '@/server/trpc/app-router';
import { createContext } from '@/server/trpc/context';
import { makeQueryClient } from './query-client';

/** This request's cache. */
export const getQueryClient = cache(makeQueryClient);

/** Query options for prefetching in server components, without a request to ourselves. */
export const trpc = createTRPCOptionsProxy({
  ctx: cache(createContext),
  router: appRouter,
  queryClient: getQueryClient,
});

/** Hands what server components prefetched to the client components below. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
