import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import superjson from 'superjson';

const ASK_AGAIN_TIMES = 2;

/** One cache a request on the server, one a tab in the browser. What a person may not see is not asked twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => {
          const status: unknown = error instanceof TRPCClientError ? error.data?.httpStatus : undefined;
          const mayPass = typeof status !== 'number' || status >= 500;
          return mayPass && failures < ASK_AGAIN_TIMES;
        },
      },
      dehydrate: {
        serializeData: superjson.serialize,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
