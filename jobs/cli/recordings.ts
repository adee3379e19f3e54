import { type Command, Option } from 'commander';
import { RecordingStatus } from '@/server/postgres/generated/enums';
import { addCommand, type Outcome, runs } from './command';
import type { AddFlags, ListFlags, PickFlags } from './recordings-acts';

const SITE = ['--site <code>', 'the site'] as const;

/** `callcast recordings …`: audio files of calls on their way to text, as the page of recordings shows them. */
export function registerRecordings(program: Command): void {
  const recordings = program.command('recordings').description('audio files of calls on their way to text');

  const add = addCommand(recordings, 'add', 'take files in; a worker, or "recordings run", transcribes them')
    .argument(
      '<files...>',
      'WAV, MP3, FLAC, Ogg, M4A; a name is the id of its call, or says it as Amazon writes it',
    )
    .requiredOption('--site <code>', 'the site the calls belong to')
    .option('--site-name <name>', 'with --time-zone: makes the site when it is new')
    .option('--time-zone <zone>', 'IANA name, as Europe/Amsterdam')
    .option('--country <code>', 'two letters: where numbers without a prefix are read')
    .option('--sample-site', 'a new site holds samples, of nobody’s calls: age deletes nothing')
    .option('--call <id>', 'the call, where the name of the (one) file does not say it')
    .option('--started-at <time>', 'of calls that no record tells of: 2026-05-01T09:00:00Z')
    .option('--queue <code>', 'the same')
    .option('--agent <name>', 'the same')
    .addOption(new Option('--direction <way>', 'the same').choices(['inbound', 'outbound', 'internal']))
    .addOption(new Option('--consent <word>', 'the same').choices(['given', 'refused', 'unknown']))
    .option('--caller <number>', 'the same; only its pseudonym is kept');
  act<AddFlags>(add, async (flags, files) => (await import('./recordings-acts')).addFiles(files, flags));

  const list = addCommand(recordings, 'list', 'the recordings of a site and how far they are')
    .requiredOption(...SITE)
    .addOption(new Option('--status <status>', 'only these').choices(Object.values(RecordingStatus)));
  act<ListFlags>(list, async (flags) => (await import('./recordings-acts')).showRecordings(flags));

  const scan = addCommand(recordings, 'scan', 'take in what lies newly in the folders of recordings').option(
    '--site <code>',
    'only this one',
  );
  act<{ site?: string }>(scan, async ({ site }) => (await import('./recordings-acts')).scan(site));

  const run = addCommand(
    recordings,
    'run',
    'transcribe what waits now, in this process; Ctrl-C puts it back',
  );
  act(run, async () => (await import('./recordings-acts')).runQueue());

  const retry = addCommand(recordings, 'retry', 'put recordings in the queue once more')
    .argument('[ids...]', 'as "recordings list --json" shows them')
    .requiredOption(...SITE)
    .option('--failed', 'all that failed');
  act<PickFlags>(retry, async (flags, ids) => (await import('./recordings-acts')).retry(ids, flags));

  const cancel = addCommand(recordings, 'cancel', 'take recordings out of the queue')
    .argument('[ids...]', 'as "recordings list --json" shows them')
    .requiredOption(...SITE)
    .option('--waiting', 'all that wait');
  act<PickFlags>(cancel, async (flags, ids) => (await import('./recordings-acts')).cancel(ids, flags));
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
