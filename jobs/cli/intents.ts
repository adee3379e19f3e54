import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';
import type { ImportFlags, TrainFlags } from './intents-acts';

const SITE = ['--site <code>', 'the site'] as const;

/** `callcast intents …`: the taxonomy of a site and the models that read its calls. */
export function registerIntents(program: Command): void {
  const intents = program.command('intents').description('what calls are about: taxonomy and models');

  const take = addCommand(intents, 'import', 'take a taxonomy, with examples, out of a CSV or JSON file')
    .argument('<file>', 'columns code, parent, name, description, example, language')
    .requiredOption(...SITE)
    .option('--dry-run', 'only say what would be done');
  act<ImportFlags>(take, async (options, [file = '']) =>
    (await import('./intents-acts')).importFile(file, options),
  );

  const give = addCommand(intents, 'export', 'write the taxonomy of a site to a CSV or JSON file')
    .argument('<file>', 'ends in .csv or .json')
    .requiredOption(...SITE);
  act<{ site: string }>(give, async ({ site }, [file = '']) =>
    (await import('./intents-acts')).exportFile(file, site),
  );

  const train = addCommand(intents, 'train', 'train a model; the first one of a site reads its calls at once')
    .requiredOption(...SITE)
    .option('--embeddings <when>', 'sentence embeddings: auto (where their weights are) or none', 'auto')
    .option('--seed <number>', 'the same seed and examples give the same model', '1');
  act<TrainFlags>(train, async (options) => (await import('./intents-acts')).trainNow(options));

  const list = addCommand(intents, 'list', 'the models of a site, newest first').requiredOption(...SITE);
  act<{ site: string }>(list, async ({ site }) => (await import('./intents-acts')).showVersions(site));

  const promote = addCommand(intents, 'promote', 'let a version read calls; all of them are read again')
    .argument('<number>', 'as "intents list" shows it')
    .requiredOption(...SITE);
  act<{ site: string }>(promote, async ({ site }, [number = '']) =>
    (await import('./intents-acts')).promoteNumber(number, site),
  );
}

/** Runs one of the acts with the stores at hand. */
function act<Options extends object>(
  command: Command,
  work: (options: Options, args: string[]) => Promise<Outcome>,
): void {
  runs<Options>(command, async (context, options, args) => {
    const { withStores } = await import('./with-stores');
    return withStores(context, () => work(options, args));
  });
}
