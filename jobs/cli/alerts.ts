import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';

/** `callcast alerts …`: rules that look at what came in. */
export function registerAlerts(program: Command): void {
  const alerts = program.command('alerts').description('rules that tell somebody, and what they found');
  const check = addCommand(
    alerts,
    'check',
    'let the rules of a site look at what came since they looked last',
  ).requiredOption('--site <code>', 'the site');
  runs<{ site: string }>(check, async (context, { site }) => {
    const { withStores } = await import('./with-stores');
    const { checkAlerts } = await import('./alerts-acts');
    return withStores(context, (): Promise<Outcome> => checkAlerts(site));
  });
}
