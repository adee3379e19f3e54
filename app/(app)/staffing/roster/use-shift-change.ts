'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';

/** Tries a change of a shift out, and saves it; rosters are asked for anew once it is saved. */
export function useShiftChange(onSaved: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const trial = useMutation(trpc.rosters.changeShift.mutationOptions());
  const save = useMutation(
    trpc.rosters.changeShift.mutationOptions({
      onSuccess: async ({ isSaved }) => {
        if (!isSaved) return;
        await cache.invalidateQueries({ queryKey: trpc.rosters.schedule.pathKey() });
        onSaved();
      },
    }),
  );
  // What was said of one change does not hold for another.
  const forget = () => {
    trial.reset();
    save.reset();
  };
  return { trial, save, effect: save.data ?? trial.data, forget };
}
