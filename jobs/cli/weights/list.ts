import { findFolder } from '@/models/weights/find-weights';
import { REGISTRY } from '@/models/weights/registry';
import { bytesOf } from '@/models/weights/weights';
import { dataDirectory } from '@/server/embedded/paths';
import type { CommandContext, Outcome } from '../command';
import { textTable } from '../forecasting/text-table';
import { weightFolders } from '../weight-folders';

/** More are counted, not named. */
const NAMED_LANGUAGES = 6;

/** What can be pulled, and what of it is here. */
export async function listModels({ dataDir }: CommandContext): Promise<Outcome> {
  const places = weightFolders(dataDirectory(dataDir));
  const all = await Promise.all(
    REGISTRY.map(async (weights) => ({
      name: weights.name,
      kind: weights.kind,
      what: weights.what,
      languages: weights.languages,
      licence: weights.licence,
      source: weights.source,
      npm: weights.npm ? `${weights.npm.package}@${weights.npm.version}` : null,
      bytes: bytesOf(weights),
      folder: await findFolder(weights, places),
    })),
  );
  const table = textTable(
    ['name', 'here', 'size', 'languages', 'licence'],
    all.map(({ name, folder, bytes, languages, licence }) => [
      name,
      folder ?? 'no',
      `${(bytes / 1e6).toFixed(1)} MB`,
      languages.length > NAMED_LANGUAGES ? String(languages.length) : languages.join(' '),
      licence,
    ]),
  );
  return { text: [table, ...all.map(({ name, what }) => `${name}: ${what}.`)].join('\n'), data: all };
}
