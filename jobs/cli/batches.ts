import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';

/** `callcast batches …`: what was delivered, and taking it back. */
export function registerBatches(program: Command): void {
  const batches = program.command('batches').description('what was delivered, and taking it back');

  const list = addCommand(batches, 'list', 'deliveries, newest first')
    .option('--site <code>', 'only of this site')
    .option('--limit <count>', 'at most so many', '20');
  act<{ site?: string; limit: string }>(list, async (flags) =>
    (await import('./batches-acts')).listOf(flags),
  );

  const show = addCommand(batches, 'show', 'one delivery, and what taking it back would do').argument(
    '<id>',
    'as "batches list" shows it; its beginning is enough',
  );
  act(show, async (_flags, [id]) => (await import('./batches-acts')).showBatch(id ?? ''));

  const undo = addCommand(
    batches,
    'undo',
    'take a delivery back, as if it had never come; what counted before it counts again',
  )
    .argument('<id>', 'as "batches list" shows it; its beginning is enough')
    .option('--yes', 'do it; else only say what would go');
  act<{ yes?: boolean }>(undo, async ({ yes = false }, [id]) =>
    (await import('./batches-acts')).undo(id ?? '', yes),
  );
}

function act<Flags extends object = object>(
  command: Command,
  work: (flags: Flags, args: string[]) => Promise<Outcome>,
): void {
  runs<Flags>(command, async (context, flags, args) => {
    const { withStores } = await import('./with-stores');
    return withStores(context, () => work(flags, args));
  });
}
