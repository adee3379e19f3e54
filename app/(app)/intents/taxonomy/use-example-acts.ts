'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';

interface ExampleActsOptions {
  /** what is asked for to be shown; an example that is removed goes out of it at once */
  shown: { siteId: number; intentId: string | null; contains: string; page: number; size: number };
  onChanged: () => unknown;
  say: (text: string, undo?: () => void) => void;
}

/** Removing and moving the examples of an intent, each with a way back. */
export function useExampleActs({ shown, onChanged, say }: ExampleActsOptions) {
  const { intentTaxonomy } = useTRPC();
  const cache = useQueryClient();
  const { siteId, intentId } = shown;
  const queryKey = intentTaxonomy.examples.queryKey(shown);
  const settled = { onSettled: onChanged };
  const putBack = useMutation(intentTaxonomy.putBackExamples.mutationOptions(settled));
  const remove = useMutation(
    intentTaxonomy.removeExamples.mutationOptions({
      ...settled,
      onMutate: async ({ ids }) => {
        await cache.cancelQueries({ queryKey });
        cache.setQueryData(
          queryKey,
          (found) =>
            found && {
              total: found.total - ids.length,
              examples: found.examples.filter(({ id }) => !ids.includes(id)),
            },
        );
      },
      onSuccess: ({ removed }) =>
        say('Removed an example', () => putBack.mutate({ siteId, examples: removed })),
    }),
  );
  const move = useMutation(intentTaxonomy.moveExamples.mutationOptions(settled));
  return {
    error: remove.error ?? move.error ?? putBack.error,
    onRemove: (id: string) => remove.mutate({ siteId, ids: [id] }),
    onMove: (id: string, toId: string | null) =>
      move.mutate(
        { siteId, ids: [id], toId },
        {
          onSuccess: () => say('Moved an example', () => move.mutate({ siteId, ids: [id], toId: intentId })),
        },
      ),
  };
}
