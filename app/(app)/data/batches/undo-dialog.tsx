'use client';

import { RiArrowGoBackLine } from '@remixicon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { useFormat } from '@/app/_ui/locale';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import type { Batch } from './batch';
import { undoWords } from './undo-words';

/** Says what taking a delivery back does, and does so when a person agrees. */
export function UndoDialog({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const format = useFormat();
  const plan = useQuery(trpc.ingest.undoPlan.queryOptions({ batchId: batch.id }, { staleTime: 0 }));
  const undo = useMutation(
    trpc.ingest.undo.mutationOptions({
      onSuccess: async () => {
        onClose();
        await cache.invalidateQueries({ queryKey: trpc.ingest.pathKey() });
      },
    }),
  );
  return (
    <ConfirmDialog
      title={`Take ${batch.fileName} back?`}
      action="Take it back"
      busy={undo.isPending || !plan.data || plan.data.refusal !== null}
      error={undo.error}
      onConfirm={() => undo.mutate({ batchId: batch.id })}
      onClose={onClose}
    >
      {plan.error && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <Skeleton className="h-24" />}
      {plan.data && (
        <ul className="list-disc space-y-1 pl-5">
          {undoWords(format, batch, plan.data).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}

/** The way to take a delivery back, on its own page. */
export function UndoButton({ batch }: { batch: Batch }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        type="button"
        size="xs"
        variant="secondary"
        icon={RiArrowGoBackLine}
        onClick={() => setAsked(true)}
      >
        Take it back
      </Button>
      {asked && <UndoDialog batch={batch} onClose={() => setAsked(false)} />}
    </>
  );
}
