import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';

/** Taking a move up and taking it back; the day's picture follows. */
export function useMoves(onAccepted: (id: string) => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: trpc.staffing.today.pathKey() });
  const accept = useMutation(
    trpc.staffing.acceptMove.mutationOptions({
      onSuccess: async ({ id }) => {
        await refresh();
        onAccepted(id);
      },
    }),
  );
  const undo = useMutation(trpc.staffing.undoMove.mutationOptions({ onSuccess: refresh }));
  return { accept, undo };
}
