import { type CheckedWeights, checkWeights } from '@/models/weights/check-weights';
import { REGISTRY } from '@/models/weights/registry';
import { dataDirectory } from '@/server/embedded/paths';
import type { CommandContext, Outcome } from '../command';
import { untilStopped } from '../until-stopped';
import { weightFolders } from '../weight-folders';
import { namedWeights } from './named';

/** Reads weights that are here and compares them with the pins. Exit code 1 where something named or here is not right. */
export async function checkModels({ dataDir }: CommandContext, names: readonly string[]): Promise<Outcome> {
  const places = weightFolders(dataDirectory(dataDir));
  const wanted = names.length > 0 ? namedWeights(names) : REGISTRY;
  const checked = await untilStopped(async (signal) => {
    const all: CheckedWeights[] = [];
    for (const weights of wanted) all.push(await checkWeights(weights, places, signal));
    return all;
  }, 'Stopped.');
  const told = names.length > 0 ? checked : checked.filter(({ folder }) => folder !== null);
  const wrong = told.filter(({ files }) => files.some(({ state }) => state !== 'right'));
  return {
    text:
      told.map(describe).join('\n') || 'No weights are here. "npx callcast models list" shows what there is.',
    data: told,
    exitCode: wrong.length === 0 ? 0 : 1,
  };
}

function describe({ name, folder, files }: CheckedWeights): string {
  if (folder === null) return `${name}: not here. Bring it with "npx callcast models pull ${name}".`;
  const bad = files.filter(({ state }) => state !== 'right');
  if (bad.length === 0) return `${name}: right, ${files.length} files in ${folder}.`;
  const list = bad.map(({ path, state }) => `${path} is ${state}`).join(', ');
  return `${name}: ${list}, in ${folder}. Mend it with "npx callcast models pull ${name}".`;
}
