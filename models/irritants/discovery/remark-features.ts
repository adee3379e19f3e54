import { isUnspaced } from '../rules/fold-text';
import type { PhraseTable } from './phrase-table';
import { type SparseRows, SparseRowsBuilder } from './sparse-rows';

/** Characters of a script without word spaces carry about as much as three letters. */
const LETTERS_OF_UNSPACED = 3;
const SHORTEST = 20;
const LONGEST_FEATURE = 2;
const RARITY_SCALE = 15;

/**
 * What a phrase weighs in a remark of a certain size, so that long remarks are no surer than short ones. Needs no dictionary,
 * so that discovery and the reading of new calls agree.
 */
export function phraseValue(size: number): number {
  return Math.sqrt(60 / Math.max(size, SHORTEST));
}

/** The size of a text in letters. */
export function sizeOf(codes: ArrayLike<number>): number {
  let size = 0;
  for (let at = 0; at < codes.length; at++) size += isUnspaced(codes[at] ?? 0) ? LETTERS_OF_UNSPACED : 1;
  return size;
}

/** Which phrases topics are learned from: words and pairs with a meaning of their own. */
export function featurePhrases(table: PhraseTable): Uint32Array {
  const all = Uint32Array.from(table.phrases, (_, id) => id);
  return all.filter((id) => (table.lengths[id] ?? 0) <= LONGEST_FEATURE && table.isHollow[id] === 0);
}

/** How much each feature says by being rare, near 1, so that the learner's softness means the same in every corpus. */
export function rarities(table: PhraseTable, features: Uint32Array): Float32Array {
  const remarks = table.rowStarts.length;
  return Float32Array.from(
    features,
    (id) => Math.log(remarks / ((table.frequencies[id] ?? 0) + 1)) / RARITY_SCALE,
  );
}

/** Remarks (by their numbers in the table) as weighed features. */
export function remarkFeatures(
  table: PhraseTable,
  features: Uint32Array,
  remarks: Uint32Array,
  sizes: Uint32Array,
): SparseRows {
  const columnOf = new Int32Array(table.phrases.length).fill(-1);
  features.forEach((id, column) => {
    columnOf[id] = column;
  });
  const rarity = rarities(table, features);
  const builder = new SparseRowsBuilder();
  for (const remark of remarks) {
    const value = phraseValue(sizes[remark] ?? SHORTEST);
    for (let at = table.rowStarts[remark] ?? 0; at < (table.rowStarts[remark + 1] ?? 0); at++) {
      const column = columnOf[table.columns[at] ?? 0] ?? -1;
      if (column >= 0) builder.add(column, value * (rarity[column] ?? 0));
    }
    builder.endRow();
  }
  return builder.done(features.length);
}
