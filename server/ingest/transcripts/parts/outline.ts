import type { FileHead } from '../../source/file-head';
import { isObject, keyOf } from './named-values';

/** Deeper names tell no format from another. */
const DEEPEST = 6;
/** Of a list so many are looked at: the first ones may lack what later ones have. */
const LOOKED_AT = 20;

/**
 * Names of fields in some objects, each with those it stands in ("results.channels.alternatives"; in key form, lists left
 * out): by them formats are told from each other.
 */
function outlineOf(objects: readonly unknown[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const object of objects.slice(0, LOOKED_AT)) addPaths(object, '', DEEPEST, paths);
  return paths;
}

function addPaths(value: unknown, path: string, left: number, paths: Set<string>): void {
  if (left === 0) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, LOOKED_AT)) addPaths(one, path, left, paths);
  } else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const here = path === '' ? keyOf(name) : `${path}.${keyOf(name)}`;
      paths.add(here);
      addPaths(inner, here, left - 1, paths);
    }
  }
}

const known = new WeakMap<FileHead['objects'], ReadonlySet<string>>();

/** The outline of a file's first objects; every format asks for it. */
export function outlineOfHead({ objects }: FileHead): ReadonlySet<string> {
  const found = known.get(objects) ?? outlineOf(objects);
  known.set(objects, found);
  return found;
}

/** Whether the objects are the file's own, not those of a list inside its document: only these may be parts of one call. */
export function isOfFile({ container, text }: FileHead): boolean {
  return container === 'jsonl' || text.trimStart().startsWith('[');
}
