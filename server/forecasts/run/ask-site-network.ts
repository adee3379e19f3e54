import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { askNetwork } from '@/models/forecast/ask-network';
import { checkpointInFolder } from '@/models/forecast/network/checkpoint';
import type { TrainedNetwork } from '@/models/forecast/network/trained-network';
import type { NetworkOpinion } from '@/models/forecast/network-opinion';
import type { Backend } from '@/models/runtime/backend';
import type { RunProgress } from '../contracts/snapshot-view';
import type { ReadyQueue } from './read-series';
import { trainingFolder } from './training-folder';

export interface SiteNetwork {
  trained: TrainedNetwork;
  /** by queue, '' for the whole site */
  opinions: ReadonlyMap<string, NetworkOpinion>;
}

export interface NetworkOptions {
  snapshotId: string;
  backend: Backend;
  seed: number;
  signal: AbortSignal;
  onProgress(progress: RunProgress): void;
}

/**
 * Trains the network on the calls of all series of a site at once. A training that was cut off goes on where it was, on the
 * same machine. Null where the series are too short for it.
 */
export async function askSiteNetwork(
  series: readonly ReadyQueue[],
  { snapshotId, backend, seed, signal, onProgress }: NetworkOptions,
): Promise<SiteNetwork | null> {
  const folder = trainingFolder(snapshotId);
  const folders = [path.join(folder, 'trial'), path.join(folder, 'use')] as const;
  for (const each of folders) await mkdir(each, { recursive: true });
  const asked = await askNetwork(
    series.map(({ volume: { history, future } }) => ({ history, future })),
    {
      backend,
      seed,
      signal,
      checkpoints: [checkpointInFolder(folders[0]), checkpointInFolder(folders[1])],
      onProgress: ({ training, epoch, epochs, loss, secondsLeft }) =>
        onProgress({
          stage: 'network',
          done: (training - 1) * epochs + epoch,
          total: 2 * epochs,
          detail: `epoch ${epoch} of ${epochs}, loss ${loss.toFixed(4)}${training === 1 ? ', for the trials' : ''}`,
          // The training for use takes about as long as the one for the trials.
          secondsLeft: training === 1 ? 2 * secondsLeft : secondsLeft,
        }),
    },
  );
  await rm(folder, { recursive: true, force: true });
  if (!asked) return null;
  const opinions = series.flatMap(({ queue }, at) => {
    const opinion = asked.opinions[at];
    return opinion ? [[queue, opinion] as const] : [];
  });
  return { trained: asked.trained, opinions: new Map(opinions) };
}
