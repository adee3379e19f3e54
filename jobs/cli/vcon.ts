import type { Command } from 'commander';
import { addCommand, runs } from './command';
import type { ExportFlags } from './vcons/export-calls';

/** `callcast vcon …`: calls as vCons (draft-ietf-vcon-vcon-core), out of the store, and whether vCons keep the draft's rules. */
export function registerVcon(program: Command): void {
  const vcon = program.command('vcon').description('calls as vCons: write them, check them');

  const give = addCommand(vcon, 'export', 'write calls as vCons, masked; every one is noted in the audit log')
    .argument('<calls...>', 'ids of calls')
    .requiredOption('--site <code>', 'the site')
    .option(
      '--out <dir>',
      'a folder for one file a call, ID.vcon.json (default: JSON lines to standard output)',
    );
  runs<ExportFlags>(give, async (context, flags, calls) => {
    const { withStores } = await import('./with-stores');
    const { exportCalls } = await import('./vcons/export-calls');
    return withStores(context, () => exportCalls(calls, flags));
  });

  const check = addCommand(
    vcon,
    'check',
    'check vCons against the rules of the draft; needs no database',
  ).argument('<files...>', 'a vCon, a list of them, or JSON lines; also packed with gzip');
  runs(check, async (_context, _flags, files) => (await import('./vcons/check-files')).checkFiles(files));
}
