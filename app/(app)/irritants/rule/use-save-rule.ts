'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_trpc/client';

/** Keeps a rule: the calls that are there are read with it at once (a worker does so), and one is led to its irritant. */
export function useSaveRule(siteId: number) {
  const trpc = useTRPC();
  const router = useRouter();
  const cache = useQueryClient();
  const read = useMutation(trpc.languageRuns.request.mutationOptions());
  return useMutation(
    trpc.irritants.saveRule.mutationOptions({
      onSuccess: async ({ id }) => {
        read.mutate({ siteId, task: 'read_calls', settings: { kinds: ['irritant'], scope: 'all' } });
        await cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
        router.push(`/irritants/${id}?site=${siteId}`);
      },
    }),
  );
}
