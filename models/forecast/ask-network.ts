import type { Backend } from '@/models/runtime/backend';
import { planBacktest } from './backtest/plan';
import { candidatesFor } from './candidates-for';
import { asFuture, type DayMatrix, type FutureDays, firstDays, firstFutureDays } from './day-matrix';
import type { Checkpoint } from './network/checkpoint';
import { type FittedNetwork, openNetwork } from './network/open-network';
import { trainNetwork } from './network/train-network';
import type { TrainedNetwork } from './network/trained-network';
import type { TrainingProgress } from './network/training-progress';
import type { NetworkOpinion } from './network-opinion';

export interface AskOptions {
  backend: Backend;
  seed: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: TrainingProgress & { training: 1 | 2 }) => void) | undefined;
  /** Where a training that is cut off goes on: of the one for the trials, and of the one for use. */
  checkpoints?: [Checkpoint, Checkpoint] | undefined;
}

/** Beyond five weeks a network that reads the last weeks knows no more than the calendar. */
const LONGEST = 35;
/** Days at the end of each series that the network for the trials has not seen: eight weeks, or four short horizons. */
const TRIAL_WEEKS = 8;
const TRIAL_HORIZONS = 4;
/** Days that are left to learn from, at least, and as a multiple of those held back. */
const LEAST_DAYS = 14;
const LEAST_SHARE = 1.5;

/**
 * Trains the network twice on all series at once, first without their last weeks, to be tried on them, then on everything.
 * null where the series are too short for that.
 */
export async function askNetwork(
  input: readonly { history: DayMatrix; future: FutureDays }[],
  options: AskOptions,
): Promise<{ trained: TrainedNetwork; opinions: NetworkOpinion[] } | null> {
  const horizonDays = Math.min(LONGEST, Math.max(...input.map(({ future }) => future.days.length)));
  const heldBack = horizonDays < 7 ? TRIAL_HORIZONS * horizonDays : TRIAL_WEEKS * 7;
  const cuts = input.map(({ history }) => history.days.length - heldBack);
  if (Math.max(...cuts) < Math.max(LEAST_DAYS, LEAST_SHARE * heldBack)) return null;
  const known = input.map(({ history }, index) => firstDays(history, Math.max(0, cuts[index] ?? 0)));
  const first = await train(known, horizonDays, options, 0);
  const trials = await tryOut(first, input, { cuts, horizonDays });
  const trained = await train(
    input.map(({ history }) => history),
    horizonDays,
    options,
    1,
  );
  const futures = await inUse(trained, (network) =>
    network.forecastAll(
      input.map(({ history, future }) => ({ history, future: firstFutureDays(future, horizonDays) })),
    ),
  );
  const opinions = futures.map(({ mean }, index) => ({
    horizonDays,
    trials: trials[index] ?? [],
    future: mean,
  }));
  return { trained, opinions };
}

function train(
  series: readonly DayMatrix[],
  horizonDays: number,
  { backend, seed, signal, onProgress, checkpoints }: AskOptions,
  which: 0 | 1,
): Promise<TrainedNetwork> {
  const long = series.filter(({ days }) => days.length > 0);
  return trainNetwork(
    { series: long, horizonDays },
    {
      backend,
      seed,
      ...(signal ? { signal } : {}),
      ...(checkpoints ? { checkpoint: checkpoints[which] } : {}),
      onProgress: (progress) => onProgress?.({ ...progress, training: which === 0 ? 1 : 2 }),
    },
  );
}

async function tryOut(
  trained: TrainedNetwork,
  input: readonly { history: DayMatrix; future: FutureDays }[],
  how: { cuts: readonly number[]; horizonDays: number },
): Promise<NetworkOpinion['trials'][]> {
  const requests: { index: number; origin: number; history: DayMatrix; future: FutureDays }[] = [];
  input.forEach(({ history, future }, index) => {
    const plan = planBacktest(history, candidatesFor(history), { horizonDays: future.days.length });
    const days = Math.min(how.horizonDays, plan.horizonDays);
    for (const origin of plan.origins) {
      if (origin < Math.max(1, how.cuts[index] ?? 0)) continue;
      const until = Math.min(history.days.length, origin + days);
      requests.push({
        index,
        origin,
        history: firstDays(history, origin),
        future: asFuture(history, origin, until),
      });
    }
  });
  const answers = await inUse(trained, (network) => network.forecastAll(requests));
  const trials: NetworkOpinion['trials'][] = input.map(() => []);
  answers.forEach(({ mean }, at) => {
    const request = requests[at];
    if (request) trials[request.index]?.push({ origin: request.origin, forecast: mean });
  });
  return trials;
}

async function inUse<Result>(
  trained: TrainedNetwork,
  use: (network: FittedNetwork) => Promise<Result>,
): Promise<Result> {
  const network = await openNetwork(trained);
  try {
    return await use(network);
  } finally {
    await network.close();
  }
}
