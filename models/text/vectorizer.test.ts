import { describe, expect, it } from 'vitest';
import { rowsAt, Vectorizer } from './vectorizer';
import { familyOf, packVocabulary, unpackVocabulary, vocabularyOf } from './vocabulary';

const TEXTS = [
  'my card has not come',
  'the card was declined',
  'why was my transfer declined',
  '我的卡片還沒到',
  '我的轉帳被拒絕',
];

describe('Vectorizer', () => {
  it('scales words and characters to length one each', () => {
    const vocabulary = vocabularyOf(TEXTS, { minTexts: 1 });
    const vectorizer = new Vectorizer(vocabulary);
    vectorizer.read('my card was declined');
    const squares = [0, 0];
    for (let at = 0; at < vectorizer.length; at += 1) {
      const family = familyOf(vocabulary.hashes[vectorizer.indices[at] as number] as number);
      squares[family] = (squares[family] as number) + (vectorizer.values[at] as number) ** 2;
    }
    expect(squares[0]).toBeCloseTo(1, 5);
    expect(squares[1]).toBeCloseTo(1, 5);
  });

  it('gives rare n-grams more, repeated ones more, unknown ones nothing', () => {
    const vectorizer = new Vectorizer(vocabularyOf(TEXTS, { minTexts: 1 }));
    const weightIn = (text: string, word: string): number => {
      vectorizer.reader.read(word);
      const place = vectorizer.placeOf(vectorizer.reader.hashes[0] as number);
      vectorizer.read(text);
      return vectorizer.values[vectorizer.indices.subarray(0, vectorizer.length).indexOf(place)] as number;
    };
    expect(weightIn('card transfer', 'transfer')).toBeGreaterThan(weightIn('card transfer', 'card'));
    expect(weightIn('card card transfer', 'card')).toBeGreaterThan(weightIn('card transfer', 'card'));
    vectorizer.read('qqq');
    expect(vectorizer.length).toBe(0);
  });

  it('lets what is known of a mostly strange text weigh little, where strangers count', () => {
    const vocabulary = vocabularyOf(TEXTS, { minTexts: 1 });
    const lengthOf = (vectorizer: Vectorizer, text: string) => {
      vectorizer.read(text);
      return vectorizer.values.subarray(0, vectorizer.length).reduce((sum, value) => sum + value * value, 0);
    };
    const counted = new Vectorizer(vocabulary, 'counted');
    expect(lengthOf(new Vectorizer(vocabulary), 'qqq jjjj zzz card')).toBeCloseTo(2, 5);
    expect(lengthOf(counted, 'qqq jjjj zzz card')).toBeLessThan(1);
    expect(lengthOf(counted, 'the card was declined')).toBeCloseTo(2, 5);
  });

  it('keeps n-grams of enough texts only', () => {
    const twice = vocabularyOf(TEXTS, { minTexts: 2 });
    const once = vocabularyOf(TEXTS, { minTexts: 1 });
    expect(twice.hashes.length).toBeGreaterThan(0);
    expect(twice.hashes.length).toBeLessThan(once.hashes.length);
    expect(vocabularyOf(TEXTS, { minTexts: 1, limit: 10 }).hashes).toHaveLength(10);
  });

  it('gives the same vocabulary whatever the order of the texts, and through a file', () => {
    const vocabulary = vocabularyOf(TEXTS, { minTexts: 1 });
    expect(vocabularyOf(TEXTS.toReversed(), { minTexts: 1 })).toEqual(vocabulary);
    expect(unpackVocabulary(JSON.parse(JSON.stringify(packVocabulary(vocabulary))))).toEqual(vocabulary);
  });

  it('picks rows', () => {
    const vectorizer = new Vectorizer(vocabularyOf(TEXTS, { minTexts: 1 }));
    const all = vectorizer.readAll(TEXTS);
    expect(rowsAt(all, [3, 0])).toEqual(
      vectorizer.readAll([TEXTS[3], TEXTS[0]].filter((text) => text !== undefined)),
    );
  });
});
