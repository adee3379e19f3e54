'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchStreamLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '@/server/trpc/app-router';
import { makeQueryClient } from './query-client';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

let browserCache: QueryClient | undefined;

function queryCache(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient();
  browserCache ??= makeQueryClient();
  return browserCache;
}

/** Lets client components below it ask the server: `useQuery(useTRPC().trends.summary.queryOptions(…))`. */
export function TrpcReactProvider({ children }: { children: ReactNode }) {
  const queryClient = queryCache();
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchStreamLink({
          transformer: superjson,
          url: typeof window === 'undefined' ? 'http://127.0.0.1/api/trpc' : '/api/trpc',
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

export { useTRPC, useTRPCClient };
