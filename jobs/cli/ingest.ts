import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { IngestFlags } from './ingest-preview';

/** `callcast ingest`: files of calls or interval volumes into the store. */
export function registerIngest(program: Command): void {
  const command = addCommand(
    program,
    'ingest',
    'read files of calls, interval volumes or transcripts into the store',
  )
    .argument(
      '<files...>',
      'files or folders: CSV, JSON, XML, Excel, Parquet, vCon, subtitles … also with gzip',
    )
    .requiredOption('--site <code>', 'the site the files belong to')
    .option('--kind <kind>', 'calls, intervals or transcripts (default: what the file looks like)')
    .option(
      '--format <name>',
      'what the files are, when it is not recognized ("callcast formats" lists them)',
    )
    .option('--preset <name>', 'a mapping that comes with Callcast')
    .option('--mapping <file>', 'a mapping of one’s own, as JSON')
    .option(
      '--join-agent [seconds]',
      'texts whose id is not known join the call of their agent at that time (give or take 120)',
    )
    .option(
      '--started-at <time>',
      'of texts that do not tell it: when their call began, as 2026-05-01T09:00:00',
    )
    .option('--encoding <name>', 'when the detected one is wrong, as windows-1252')
    .option('--delimiter <character>', 'when the detected one is wrong')
    .option('--no-header', 'the first line is data')
    .option('--site-name <name>', 'with --time-zone: makes the site when it is new')
    .option('--time-zone <zone>', 'IANA name, as Europe/Amsterdam')
    .option('--country <code>', 'two letters: where numbers without a prefix are read')
    .option('--sample-site', 'a new site holds samples, of nobody’s calls: age deletes nothing')
    .option('--dry-run', 'show how the first rows would be read; store nothing');
  runs<IngestFlags>(command, ingest);
}

async function ingest(context: CommandContext, flags: IngestFlags, files: string[]): Promise<Outcome> {
  const { withStores } = await import('./with-stores');
  const { ingestFiles, previewFiles } = await import('./ingest-files');
  return withStores(context, () =>
    flags.dryRun ? previewFiles(files, flags) : ingestFiles(files, flags, context.json),
  );
}
