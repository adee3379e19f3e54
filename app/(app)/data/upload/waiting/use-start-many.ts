'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { inferProcedureInput, inferProcedureOutput } from '@trpc/server';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { AppRouter } from '@/server/trpc/app-router';

type Started = inferProcedureOutput<AppRouter['ingest']['startMany']>;
export type ReadAs = NonNullable<inferProcedureInput<AppRouter['ingest']['startMany']>['as']>;

/** The server takes so many in one request. */
const AT_ONCE = 200;

const NOTHING: Started = { started: 0, known: 0, refused: [], since: null };

function together(one: Started, other: Started): Started {
  return {
    started: one.started + other.started,
    known: one.known + other.known,
    refused: [...one.refused, ...other.refused],
    since: one.since ?? other.since,
  };
}

/** Starts any number of waiting uploads of a site, and keeps what was said of those that could not be started. */
export function useStartMany(siteId: number | undefined) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [said, setSaid] = useState<Started>(NOTHING);
  const chunk = useMutation(trpc.ingest.startMany.mutationOptions());
  const start = useMutation({
    mutationFn: async ({ uploadIds, as }: { uploadIds: readonly string[]; as?: ReadAs }) => {
      if (siteId === undefined) return NOTHING;
      let all = NOTHING;
      for (let from = 0; from < uploadIds.length; from += AT_ONCE) {
        const some = uploadIds.slice(from, from + AT_ONCE);
        all = together(all, await chunk.mutateAsync({ siteId, uploadIds: some, ...(as ? { as } : {}) }));
      }
      return all;
    },
    onSuccess: setSaid,
    onSettled: () => cache.invalidateQueries({ queryKey: trpc.ingest.pathKey() }),
  });
  return { start, said, forget: () => setSaid(NOTHING) };
}
