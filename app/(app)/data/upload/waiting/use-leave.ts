'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';

/** The server takes so many in one request. */
const AT_ONCE = 200;

/** Removes any number of uploads that were not started. */
export function useLeave() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const some = useMutation(trpc.ingest.discardUpload.mutationOptions());
  return useMutation({
    mutationFn: async (uploadIds: readonly string[]) => {
      for (let from = 0; from < uploadIds.length; from += AT_ONCE) {
        await some.mutateAsync({ uploadIds: uploadIds.slice(from, from + AT_ONCE) });
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: trpc.ingest.waiting.queryKey() }),
  });
}
