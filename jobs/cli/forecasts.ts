import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';
import type { RunFlags } from './forecasts-acts';

/** `callcast forecasts …`: the forecasts of sites, as pages show them. */
export function registerForecasts(program: Command): void {
  const forecasts = program.command('forecasts').description('forecasts of the calls in the store');

  const run = addCommand(forecasts, 'run', 'forecast a site now; waits until it is done')
    .requiredOption('--site <code>', 'the site')
    .option('--network <when>', 'train a neural network: auto (where a GPU is), on, off', 'auto')
    .option('--device <device>', 'auto, gpu or cpu', 'auto')
    .option('--seed <number>', 'the same seed and history give the same forecast', '1');
  runs<RunFlags>(run, async (context, options) => {
    const { withStores } = await import('./with-stores');
    const { runNow } = await import('./forecasts-acts');
    return withStores(context, (): Promise<Outcome> => runNow(options));
  });

  const list = addCommand(forecasts, 'list', 'the forecasts of a site, newest first').requiredOption(
    '--site <code>',
    'the site',
  );
  runs<{ site: string }>(list, async (context, { site }) => {
    const { withStores } = await import('./with-stores');
    const { showSnapshots } = await import('./forecasts-acts');
    return withStores(context, (): Promise<Outcome> => showSnapshots(site));
  });
}
