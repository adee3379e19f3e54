'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { OverrideList } from '@/server/forecasts/overrides/list';

interface Scope {
  siteId: number;
  snapshotId: string;
  queue: string;
  metric: Metric;
}

/** The changes of a series, and taking them back: shown at once, put right when the server says otherwise. */
export function useOverrides({ siteId, snapshotId, queue, metric }: Scope) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const question = trpc.forecastOverrides.list.queryOptions({ siteId, snapshotId, queue, metric });
  const list = useQuery(question);
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: trpc.forecasts.pathKey() }),
      cache.invalidateQueries({ queryKey: trpc.forecastOverrides.pathKey() }),
      cache.invalidateQueries({ queryKey: trpc.forecastCompare.pathKey() }),
    ]);
  const undo = useMutation(
    trpc.forecastOverrides.undo.mutationOptions({
      // One after the other: taking back an undo must not overtake it.
      scope: { id: 'overrides' },
      onMutate: async ({ id, undone }) => {
        await cache.cancelQueries({ queryKey: question.queryKey });
        const before = cache.getQueryData(question.queryKey);
        cache.setQueryData(question.queryKey, (shown: OverrideList | undefined) =>
          withUndone(shown, id, undone),
        );
        return { before };
      },
      onError: (_error, _input, kept) => {
        if (kept?.before) cache.setQueryData(question.queryKey, kept.before);
      },
      onSettled: () => refresh(),
    }),
  );
  return { list, undo, refresh };
}

function withUndone(list: OverrideList | undefined, id: string, undone: boolean): OverrideList | undefined {
  if (!list) return list;
  const at = undone ? new Date() : null;
  return {
    ...list,
    overrides: list.overrides.map((one) => (one.id === id ? { ...one, undoneAt: at, undoneBy: null } : one)),
  };
}
