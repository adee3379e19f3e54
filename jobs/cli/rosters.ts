import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';
import type { RosterRunFlags } from './rosters-acts';

/** `callcast rosters …`: the staff of sites and their rosters, as pages show them. */
export function registerRosters(program: Command): void {
  const rosters = program
    .command('rosters')
    .description('who works when: staff, shift types and rosters in the store');

  const staff = addCommand(
    rosters,
    'staff',
    'take people and their skills from the call log, and begin with shift types',
  )
    .requiredOption('--site <code>', 'the site')
    .option('--weeks <number>', 'the last weeks of calls that name agents', '4');
  runs<{ site: string; weeks: string }>(staff, async (context, options) => {
    const { withStores } = await import('./with-stores');
    const { takeStaff } = await import('./rosters-acts');
    return withStores(context, (): Promise<Outcome> => takeStaff(options));
  });

  const run = addCommand(rosters, 'run', 'make a roster now; waits until it is done')
    .requiredOption('--site <code>', 'the site')
    .option('--from <date>', 'its first day (default: the first whole week that is forecast)')
    .option('--days <number>', 'how many days', '7')
    .option('--time-limit <duration>', 'end with the best so far after this long: 60s, 5m', '60s')
    .option('--gap <share>', 'good enough: within this share of the best possible', '0.02')
    .option('--publish', 'publish it');
  runs<RosterRunFlags>(run, async (context, options) => {
    const { withStores } = await import('./with-stores');
    const { runRoster } = await import('./rosters-acts');
    return withStores(context, (): Promise<Outcome> => runRoster(options));
  });

  const list = addCommand(rosters, 'list', 'the rosters of a site, newest first').requiredOption(
    '--site <code>',
    'the site',
  );
  runs<{ site: string }>(list, async (context, { site }) => {
    const { withStores } = await import('./with-stores');
    const { showRosters } = await import('./rosters-acts');
    return withStores(context, (): Promise<Outcome> => showRosters(site));
  });
}
