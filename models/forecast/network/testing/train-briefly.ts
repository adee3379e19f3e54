import { openBackend } from '@/models/runtime/open-backend';
import { openNetwork } from '../open-network';
import { trainNetwork } from '../train-network';
import { holdOut, syntheticQueues } from './synthetic-queues';

/** What back ends are compared by. */
export interface BriefTraining {
  backend: string;
  losses: number[];
  validationLosses: (number | null)[];
  /** Medians of all queues, one after the other. */
  forecasts: number[];
}

const BUDGET = { steps: 24, members: 1, hidden: 32, layers: 1, batchSize: 32 };

/** The same short training on whichever back end: six queues, a week ahead. */
export async function trainBriefly(device: 'gpu' | 'cpu', allowSoftware: boolean): Promise<BriefTraining> {
  const queues = holdOut(syntheticQueues(6, 120, 1), 7);
  const backend = await openBackend({ device, allowSoftware });
  const losses: number[] = [];
  const validationLosses: (number | null)[] = [];
  const trained = await trainNetwork(
    { series: queues.map(({ history }) => history), horizonDays: 7 },
    {
      backend,
      seed: 1,
      budget: BUDGET,
      onProgress: ({ loss, validationLoss }) => {
        losses.push(loss);
        validationLosses.push(validationLoss);
      },
    },
  );
  const network = await openNetwork(trained);
  const forecasts = (await network.forecastAll(queues)).flatMap(({ quantiles }) => [
    ...(quantiles[3]?.values ?? []),
  ]);
  await network.close();
  return { backend: backend.kind, losses, validationLosses, forecasts };
}
