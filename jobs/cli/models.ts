import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

/** `callcast models pull|list`: weights that others have trained. */
export function registerModels(program: Command): void {
  const models = program.command('models').description('weights of models that others have trained');
  runs(addCommand(models, 'list', 'what can be pulled, and what is here'), listModels);
  const pull = addCommand(models, 'pull', 'bring weights to this machine, checked by their SHA-256');
  pull.argument('<name>', 'as "callcast models list" names it');
  runs(pull, (context, _, [name = '']) => pullModel(context, name));
}

async function listModels({ dataDir }: CommandContext): Promise<Outcome> {
  const { REGISTRY } = await import('@/models/weights/registry');
  const { findWeights } = await import('@/models/weights/find-weights');
  const { dataDirectory } = await import('@/server/embedded/paths');
  const { weightFolders } = await import('./weight-folders');
  const { textTable } = await import('./forecasting/text-table');
  const places = weightFolders(dataDirectory(dataDir));
  const all = await Promise.all(
    REGISTRY.map(async ({ name, what, languages, licence, source, files }) => ({
      name,
      what,
      languages,
      licence,
      source,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      folder: await findWeights(name, places),
    })),
  );
  const table = textTable(
    ['name', 'here', 'size', 'languages', 'licence'],
    all.map(({ name, folder, bytes, languages, licence }) => [
      name,
      folder ?? 'no',
      `${(bytes / 1e6).toFixed(1)} MB`,
      languages.join(' '),
      licence,
    ]),
  );
  return { text: [table, ...all.map(({ name, what }) => `${name}: ${what}.`)].join('\n'), data: all };
}

async function pullModel({ dataDir, json }: CommandContext, name: string): Promise<Outcome> {
  const { REGISTRY } = await import('@/models/weights/registry');
  const { pullWeights } = await import('@/models/weights/pull-weights');
  const { dataDirectory } = await import('@/server/embedded/paths');
  const { weightFolders } = await import('./weight-folders');
  const { untilStopped } = await import('./until-stopped');
  const { showProgress } = await import('./show-progress');
  const { AppError } = await import('@/server/errors');
  const weights = REGISTRY.find((known) => known.name === name);
  if (!weights) {
    throw new AppError('not_found', `No weights are called ${name}.`, {
      hint: `There are: ${REGISTRY.map((known) => known.name).join(', ')}.`,
    });
  }
  const [into = ''] = weightFolders(dataDirectory(dataDir));
  const { folder, pulledBytes } = await untilStopped(
    (signal) =>
      pullWeights(weights, {
        into,
        signal,
        onProgress: ({ file, done, total }) => {
          if (json) return;
          const inKilobytes = (bytes: number) => Math.round(bytes / 1000);
          showProgress({
            stage: 'kB',
            done: inKilobytes(done),
            total: inKilobytes(total),
            detail: file,
            secondsLeft: null,
          });
        },
      }).finally(() => showProgress(null)),
    'Stopped; pulling again goes on from here.',
  );
  const what =
    pulledBytes === 0 ? 'All files were here already' : `Pulled ${(pulledBytes / 1e6).toFixed(1)} MB`;
  return {
    text: `${what}: ${folder} (${weights.licence}).`,
    data: { name, folder, pulledBytes, licence: weights.licence },
  };
}
