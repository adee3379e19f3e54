import { describe, expect, it } from 'vitest';
import { NgramReader, WORD_FAMILY } from './ngrams';

/** The n-grams of a text as pieces of it, those of words or those of characters. */
function pieces(text: string, family: number, start?: number, end?: number): string[] {
  const reader = new NgramReader();
  reader.read(text, start, end);
  return Array.from({ length: reader.length }, (_, at) => at)
    .filter((at) => ((reader.hashes[at] as number) & 1) === family)
    .map((at) => text.slice(reader.starts[at], reader.ends[at]));
}

function hashes(text: string): number[] {
  const reader = new NgramReader();
  reader.read(text);
  return [...reader.hashes.subarray(0, reader.length)];
}

describe('NgramReader', () => {
  it('reads words, pairs of words, and signs that mean something', () => {
    expect(pieces('Where is my card?', WORD_FAMILY)).toEqual([
      'Where',
      'is',
      'Where is',
      'my',
      'is my',
      'card',
      'my card',
      '?',
      'card?',
    ]);
  });

  it('reads characters inside a word, with its edges', () => {
    const found = pieces('to', 1);
    // " t", " to", " to ", "to", "to ", "o "
    expect(found).toEqual(['t', 'to', 'to', 'to', 'to', 'o']);
    expect(new Set(hashes('to')).size).toBe(7);
  });

  it('reads single characters and pairs where no spaces divide words', () => {
    expect(pieces('叫醒我', 1)).toEqual(['叫', '叫醒', '醒', '醒我', '我']);
    expect(pieces('我的iPhone壞了', WORD_FAMILY)).toEqual(['iPhone']);
    expect(pieces('ฉันต้องการ', 1)).not.toEqual([]);
  });

  it('does not see case, width of letters, or which digits', () => {
    expect(hashes('CARD ４２')).toEqual(hashes('card 17'));
    expect(hashes('Größe')).toEqual(hashes('GRÖßE'));
    expect(hashes('card')).not.toEqual(hashes('cart'));
    expect(hashes('ab cd')).not.toEqual(hashes('cd ab'));
  });

  it('keeps a pictograph whole', () => {
    expect(pieces('😡 bah', WORD_FAMILY)).toEqual(['😡', 'bah', '😡 bah']);
  });

  it('reads a part of a text as that part alone', () => {
    const text = 'Hello, my card is lost';
    const reader = new NgramReader();
    reader.read(text, 7, 14);
    const part = [...reader.hashes.subarray(0, reader.length)];
    expect(part).toEqual(hashes('my card'));
    expect(text.slice(reader.starts[0], reader.ends[0])).toBe('my');
  });

  it('reads texts longer than its arrays, and nothing from an empty one', () => {
    const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
    expect(pieces(long, WORD_FAMILY)).toHaveLength(1799);
    expect(hashes('')).toEqual([]);
    expect(hashes(' … – ')).toEqual([]);
  });
});
