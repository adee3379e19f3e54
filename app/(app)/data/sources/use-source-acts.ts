'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { SourceView } from '@/server/inbound/source-view';

/** What one can do about the sources of a site; after each, everything is asked for anew. */
export function useSourceActs(siteId: number) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: trpc.inbound.pathKey() });
  const look = useMutation(trpc.inbound.look.mutationOptions({ onSettled }));
  const pause = useMutation(trpc.inbound.pause.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.inbound.remove.mutationOptions({ onSettled }));
  const retry = useMutation(trpc.inbound.retry.mutationOptions({ onSettled }));
  const one = ({ id }: Pick<SourceView, 'id'>) => ({ siteId, sourceId: id });
  return {
    look: (source: SourceView) => look.mutate(one(source)),
    pause: (source: SourceView) => pause.mutate({ ...one(source), enabled: !source.enabled }),
    remove: (source: SourceView, onSuccess: () => void) => remove.mutate(one(source), { onSuccess }),
    /** @param itemId null: all that failed */
    retry: (source: SourceView, itemId: string | null) => retry.mutate({ ...one(source), itemId }),
    removing: remove,
    isBusy: look.isPending || pause.isPending || remove.isPending || retry.isPending,
    error: look.error ?? pause.error ?? retry.error,
  };
}
export type SourceActs = ReturnType<typeof useSourceActs>;
