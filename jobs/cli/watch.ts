import type { Command } from 'commander';
import { addCommand, runs } from './command';
import type { WatchFlags } from './watch-acts';

/** `callcast watch`: takes the files that arrive in a folder or a bucket, as long as it runs. */
export function registerWatch(program: Command): void {
  const command = addCommand(
    program,
    'watch',
    'take the files that arrive in a folder or bucket; read ones go to done/, others to failed/',
  )
    .argument('<place>', 'a folder, or s3://bucket/prefix')
    .requiredOption('--site <code>', 'the site the files belong to')
    .option('--once', 'take what lies there now, then end')
    .option('--name <name>', 'what deliveries say they came from (default: the place)')
    .option('--rest <seconds>', 'a file is taken when it has stayed the same for so long', '10')
    .option('--every <seconds>', 'how often to look (default: 2 for a folder, 30 for a bucket)')
    .option('--mapping <file>', 'how all files are read, as JSON (default: as each is recognized)')
    .option('--preset <name>', 'the same, by a mapping that comes with Callcast')
    .option('--endpoint <url>', 'of a bucket: its store (default: Amazon S3, or AWS_ENDPOINT_URL)')
    .option('--region <name>', 'of a bucket (default: AWS_REGION, else us-east-1)')
    .option('--path-style', 'of a bucket: its name stands in the path, as MinIO wants it')
    .option('--site-name <name>', 'with --time-zone: makes the site when it is new')
    .option('--time-zone <zone>', 'IANA name, as Europe/Amsterdam')
    .option('--country <code>', 'two letters: where numbers without a prefix are read')
    .option('--sample-site', 'a new site holds samples, of nobody’s calls: age deletes nothing');
  runs<WatchFlags>(command, async (context, flags, [place = '']) => {
    const { withStores } = await import('./with-stores');
    const { watchPlace } = await import('./watch-acts');
    return withStores(context, () => watchPlace(place, flags, context.json));
  });
}
