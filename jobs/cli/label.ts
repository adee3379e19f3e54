import { type Command, Option } from 'commander';
import { LabelKind } from '@/server/postgres/generated/enums';
import { addCommand, type Outcome, runs } from './command';

interface LabelFlags {
  site: string;
  all?: boolean;
  kinds: string;
  from?: string;
  to?: string;
}

/** `callcast label`: reads the calls of a site with the models and rules that count. */
export function registerLabel(program: Command): void {
  const label = addCommand(
    program,
    'label',
    'read the calls of a site: what they are about, how the customer felt, what annoyed; waits until it is done',
  )
    .requiredOption('--site <code>', 'the site')
    .option('--all', 'also calls that were read before, as after a change of rules')
    .addOption(
      new Option('--kinds <list>', 'which of intent, sentiment and irritant, with commas').default(
        Object.values(LabelKind).join(','),
      ),
    )
    .option('--from <date>', 'from this day (UTC, YYYY-MM-DD)')
    .option('--to <date>', 'to this day, inclusive');
  runs<LabelFlags>(label, async (context, { site, all, kinds, from, to }) => {
    const { withStores } = await import('./with-stores');
    const { siteNamed } = await import('./site-named');
    const { runLanguageTask } = await import('./run-language-task');
    const { TASKS } = await import('@/server/language-runs/tasks');
    const { parseInput } = await import('@/server/parse-input');
    const { z } = await import('zod');
    return withStores(context, async (): Promise<Outcome> => {
      // What a person typed may be anything.
      const asTyped = z.unknown().pipe(TASKS.read_calls);
      const scope = all ? 'all' : 'new';
      const settings = parseInput(asTyped, { kinds: kinds.split(','), scope, from, to });
      const run = await runLanguageTask({ siteId: await siteNamed(site), task: 'read_calls', settings });
      const { calls, days } = z.object({ calls: z.int(), days: z.int() }).parse(run.result);
      return { text: `Read ${calls} calls of ${days} days.`, data: run };
    });
  });
}
