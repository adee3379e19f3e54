'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { AlertView } from '@/server/alerts/contracts/views';

/**
 * Acknowledges alerts of a site, with a way back.
 * @returns what acknowledges, with a note if there is one; why it last failed; `toast`, to be put anywhere on the page
 */
export function useAcknowledge(siteId: number) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { toast, say } = useUndoToast();
  const change = useMutation(
    trpc.alerts.acknowledge.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.alerts.pathKey() }),
    }),
  );
  const acknowledge = (alert: AlertView, note = '') => {
    const set = (acknowledged: boolean) =>
      change.mutate({ siteId, alertId: alert.id, acknowledged, note: acknowledged ? note : '' });
    set(true);
    say(`Acknowledged: ${alert.ruleName}`, () => set(false));
  };
  return { acknowledge, error: change.error, toast };
}
