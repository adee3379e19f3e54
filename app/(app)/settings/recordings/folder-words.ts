import type { Format } from '@/app/_ui/format';
import type { FolderCheck } from '@/server/recordings/folder/check-folder';

/** "312 files, 290 of them belong to known calls", and a few that do not. */
export function foundWords(format: Format, { files, known, more, unknown }: FolderCheck): string {
  if (files === 0) return 'No recordings lie there.';
  const counted = `${more ? 'The first ' : ''}${format.count(files)} ${files === 1 ? 'file' : 'files'}`;
  const words = `${counted}: ${format.count(known)} ${known === 1 ? 'belongs to a known call' : 'belong to known calls'}.`;
  return unknown.length === 0
    ? words
    : `${words} Of no known call: ${unknown.join(', ')}${files - known > unknown.length ? ', …' : '.'}`;
}
