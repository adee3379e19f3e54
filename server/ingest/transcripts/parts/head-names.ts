import type { FileHead } from '../../source/file-head';
import { keyOf } from './named-values';

/** The names a file has, in key form: of its first object, or of the columns of its table. */
export function namesOfHead({ objects, columns }: Pick<FileHead, 'objects' | 'columns'>): Set<string> {
  const [first] = objects;
  return new Set((first ? Object.keys(first) : columns).map(keyOf));
}
