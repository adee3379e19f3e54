import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/server/errors';

const EXTENSIONS = new Set(
  ['wav', 'wave', 'mp3', 'flac', 'ogg', 'oga', 'opus', 'm4a', 'mp4', 'aac', 'ulaw', 'ul', 'alaw', 'al'].map(
    (extension) => `.${extension}`,
  ),
);

/** A recording, and the name of what is written of it, inside the folder of results. */
export interface NamedRecording {
  file: string;
  name: string;
}

/**
 * The recordings that arguments name: files as they are, of folders everything below that is called like a recording. One
 * that is named twice counts once; of one that is not there, opening it will say so.
 * @throws AppError `not_found` for folders without any
 */
export async function recordingsNamed(places: readonly string[]): Promise<NamedRecording[]> {
  const files = new Set<string>();
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (!found?.isDirectory()) files.add(path.resolve(place));
    else for (const file of await recordingsIn(place)) files.add(file);
  }
  if (files.size === 0) {
    throw new AppError('not_found', `There are no recordings in ${places.join(', ')}.`, {
      hint: `Recordings are files called ${[...EXTENSIONS].join(', ')}.`,
    });
  }
  return named([...files]);
}

async function recordingsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && EXTENSIONS.has(path.extname(entry.name).toLowerCase()))
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .sort();
}

/** Recordings of one name in several folders are told apart by their folders, else by their extensions. */
function named(files: readonly string[]): NamedRecording[] {
  const names = files.map((file) => path.parse(file).name);
  const taken = new Set<string>();
  return files.map((file, at) => {
    const alone = names.filter((name) => same(name, names[at] as string)).length === 1;
    const choices = alone ? [names[at] as string] : longerNames(file);
    const name =
      choices.find((choice) => !taken.has(choice.toLowerCase())) ?? `${names[at] as string}-${at + 1}`;
    taken.add(name.toLowerCase());
    return { file, name };
  });
}

/** File systems of some machines take two names that differ in case for one. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Of /a/b/call.wav: call, b-call, a-b-call, call.wav, … in the order in which they are tried. */
function longerNames(file: string): string[] {
  const { dir, name, base } = path.parse(file);
  const folders = dir.split(path.sep).filter((folder) => folder !== '');
  const longer = folders.map((_, at) => [...folders.slice(folders.length - 1 - at), name].join('-'));
  return [name, ...longer.slice(0, 3), base, ...longer.slice(3), `${longer.at(-1) ?? ''}-${base}`];
}
