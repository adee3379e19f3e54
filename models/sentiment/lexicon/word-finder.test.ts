import { describe, expect, it } from 'vitest';
import type { Language } from '@/models/text/transcript';
import { wordFinder } from './word-finder';

function found(text: string, language: Language): string[] {
  return wordFinder(language)
    .find(text)
    .filter(({ kind }) => kind !== null)
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('WordFinder', () => {
  it('finds words, words with endings, and phrases as one', () => {
    expect(found('I was on hold; an APPALLING joke.', 'en')).toEqual(['trouble: on hold', 'rage: APPALLING']);
    expect(found('Ik ben teleurgesteld, niemand belt.', 'nl')).toEqual([
      'bad: teleurgesteld',
      'trouble: niemand',
    ]);
    expect(found('Ich habe die Nase voll.', 'de')).toEqual(['rage: die Nase voll']);
  });

  it('finds stretched words and pictographs', () => {
    expect(found('sooooo goooood 😡', 'en')).toEqual(['very: sooooo', 'good: goooood', 'rage: 😡']);
  });

  it('takes the longest piece where no spaces divide words', () => {
    expect(found('服務不好，非常感謝', 'zh-TW')).toEqual(['bad: 不好', 'great: 非常感謝']);
  });

  it('keeps places right where lower case has another length', () => {
    expect(found('İİ terrible', 'en')).toEqual(['rage: terrible']);
  });

  it('marks where clauses end', () => {
    const ends = wordFinder('it')
      .find('Bene, grazie.')
      .filter(({ kind }) => kind === null);
    expect(ends.map(({ start }) => start)).toEqual([4, 12]);
  });
});
