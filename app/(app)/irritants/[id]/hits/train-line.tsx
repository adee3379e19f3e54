'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import type { IrritantDetail } from '@/server/irritants/get';
import { useDiscovery } from '../../run/use-discovery';

interface TrainLineProps {
  irritant: IrritantDetail;
  siteId: number;
  judged: number;
  right: number;
}

function Learned({ irritant }: Pick<TrainLineProps, 'irritant'>) {
  const format = useFormat();
  const { learned } = irritant;
  if (!learned) return null;
  const { number, precision, recall, inPlace } = learned;
  return (
    <p className="text-xs leading-5">
      Version {number} was learned from {format.count(learned.positives)} confirmed calls:{' '}
      {format.percent(precision)} of what it tells is right, it finds {format.percent(recall)}.{' '}
      {inPlace ? 'It reads calls now.' : 'That is not sure enough: it does not read calls.'}
    </p>
  );
}

/** Learning the irritant from what was judged, once there is enough of it. */
export function TrainLine({ irritant, siteId, right }: TrainLineProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const format = useFormat();
  const { current } = useDiscovery(siteId, true);
  const train = useMutation(
    trpc.languageRuns.request.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.languageRuns.pathKey() }),
    }),
  );
  const missing = irritant.learnsFrom - right;
  return (
    <div className="space-y-1 border-t border-tremor-border pt-2 dark:border-dark-tremor-border">
      <Learned irritant={irritant} />
      {missing > 0 ? (
        <p className="text-xs leading-5">
          From {irritant.learnsFrom} confirmed calls on it can be learned: {format.count(missing)} to go.
        </p>
      ) : (
        <Button
          size="xs"
          variant="secondary"
          loading={train.isPending}
          disabled={current !== null}
          onClick={() =>
            train.mutate({ siteId, task: 'train_irritant', settings: { irritantId: irritant.id } })
          }
        >
          {irritant.learned ? 'Learn it anew' : 'Learn it from these'}
        </Button>
      )}
      {train.isSuccess && !irritant.learned && (
        <p className="text-xs">It is being learned; this takes a minute.</p>
      )}
      <FormProblem error={train.error} />
    </div>
  );
}
