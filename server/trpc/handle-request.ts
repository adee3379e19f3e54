import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { log } from '@/server/log';
import { appRouter } from './app-router';
import { createRequestContext } from './context';

/** Answers /api/trpc. What went wrong inside goes to the log with the procedure's name. */
export function handleTrpcRequest(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createRequestContext(request),
    onError: ({ path, error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') log().error({ err: error.cause ?? error, path }, 'tRPC');
    },
  });
}
