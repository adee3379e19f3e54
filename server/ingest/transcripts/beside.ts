import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type AudioHashes, tellsHash } from '@/server/recordings/named/audio-hashes';
import { toldHashes } from './parts/vcon-hashes';
import { textOf } from './parts/vcon-values';

/** More no text of a call has. */
const MOST_TEXT_BYTES = 16 * 1024 * 1024;

/** A file that a vCon refers to, sought beside it; `reason` says in a sentence why it was not found. */
type Beside = { path: string } | { reason: string };

/**
 * The file that an object of a vCon means by url and content_hash, in the folder of the vCon: by its file name or the last
 * part of the address, and only when the hash is right. Nothing is fetched over the network.
 * @param folder null: the vCon came alone
 */
export async function fileBeside(
  folder: string | null,
  object: Readonly<Record<string, unknown>>,
): Promise<Beside> {
  const names = namesOf(object);
  const [wanted = 'a file'] = names;
  if (folder === null)
    return { reason: `What was said lies in another file (${wanted}), which did not come with it.` };
  const hashes = toldHashes(object);
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await lstat(file).catch(() => null);
    if (!found?.isFile()) continue;
    if (!tellsHash(hashes))
      return { reason: `It has no content_hash of ${wanted}: the file beside it may be another one.` };
    if (await hasHashes(file, hashes)) return { path: file };
    return { reason: `The file ${wanted} beside it is not the one it means: its content has another hash.` };
  }
  return { reason: `What was said lies in another file (${wanted}), which is not beside it.` };
}

/** The text of such a file; null when it is no text of a call by its size. */
export async function textBeside(file: string): Promise<string | null> {
  const { size } = await lstat(file);
  return size <= MOST_TEXT_BYTES ? await readFile(file, 'utf8') : null;
}

/** Never a way out of the folder: names only. */
function namesOf({ filename, url }: Readonly<Record<string, unknown>>): string[] {
  const last =
    textOf(url)
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  const names = [textOf(filename), last, decoded(last)].map((name) => name.replace(/^.*[\\/]/s, ''));
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('.') && !name.includes('\0'));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function hasHashes(file: string, { sha256, sha512 }: AudioHashes): Promise<boolean> {
  const told = Object.entries({ sha256, sha512 }).filter(([, digest]) => digest !== '');
  const made = told.map(([algorithm, digest]) => ({ hash: createHash(algorithm), digest }));
  await pipeline(createReadStream(file), async (bytes: AsyncIterable<Buffer>) => {
    for await (const chunk of bytes) for (const { hash } of made) hash.update(chunk);
  });
  return made.every(({ hash, digest }) => hash.digest('hex') === digest);
}
