import type { Reading } from '../reading';
import { typeNamed } from '../type-named';
import type { Finding } from '../types';

/** Masks that came with the text, of other tools or of this one; they stay as they are. */
export function findGivenMasks(reading: Reading): Finding[] {
  return reading.tokens
    .filter(({ kind }) => kind === 'mask')
    .map(({ text, start, end }) => ({ type: typeNamed(text), start, end, value: text, given: true }));
}
