import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';
import type { DiscoverFlags } from './irritants-acts';

/** `callcast irritants …`: what annoys a site's customers. */
export function registerIrritants(program: Command): void {
  const irritants = program.command('irritants').description('what annoys customers, and what it costs');

  const discover = addCommand(
    irritants,
    'discover',
    'look for what customers complain of, and read the calls with what is found; waits until it is done',
  )
    .requiredOption('--site <code>', 'the site')
    .option(
      '--from <date>',
      'from this day (UTC, YYYY-MM-DD; default: thirteen weeks before the last transcript)',
    )
    .option('--to <date>', 'to this day, inclusive')
    .option('--seed <number>', 'the same seed and calls give the same topics', '1');
  runs<DiscoverFlags>(discover, async (context, options) => {
    const { withStores } = await import('./with-stores');
    const { discoverNow } = await import('./irritants-acts');
    return withStores(context, (): Promise<Outcome> => discoverNow(options));
  });

  const rules = addCommand(
    irritants,
    'rules',
    'take over irritants written as rules (docs/DATA.md), and read the calls with them; one of the same name gets the new rule',
  )
    .argument('<file>', 'JSON: [{name, description, rule}, …]')
    .requiredOption('--site <code>', 'the site');
  runs<{ site: string }>(rules, async (context, options, [file = '']) => {
    const { withStores } = await import('./with-stores');
    const { importRulesNow } = await import('./irritants-acts');
    return withStores(context, (): Promise<Outcome> => importRulesNow(file, options));
  });

  const list = addCommand(irritants, 'list', 'the irritants of a site with their figures, the dearest first')
    .requiredOption('--site <code>', 'the site')
    .option('--from <date>', 'from this local day (default: the last 28 days with transcripts)')
    .option('--to <date>', 'to this day, inclusive');
  runs<{ site: string; from?: string; to?: string }>(list, async (context, options) => {
    const { withStores } = await import('./with-stores');
    const { listIrritants } = await import('./irritants-acts');
    return withStores(context, (): Promise<Outcome> => listIrritants(options));
  });
}
