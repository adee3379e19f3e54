import { expect, test } from 'vitest';
import { searchTokens, searchWords } from './search-tokens';

test('case, accents and width do not matter', () => {
  expect(searchWords('Façade CAFÉ Straße IJsland ĳs Łódź ｆｕｌｌ')).toBe(
    ' facade cafe strasse ijsland ijs lodz full ',
  );
  expect(searchWords('FACADE cafe\u0301 STRASSE')).toBe(' facade cafe strasse ');
  expect(searchWords('İstanbul')).toBe(' istanbul ');
});

test('in Chinese and Japanese each character is a word, beside Latin words and digits', () => {
  expect(searchWords('我要查帳單，謝謝。')).toBe(' 我 要 查 帳 單 謝 謝 ');
  expect(searchWords('iPhone手機12個')).toBe(' iphone 手 機 12 個 ');
  expect(searchWords('𠮷野家')).toBe(' 𠮷 野 家 ');
});

test('Korean is spelled in whole syllables', () => {
  expect(searchWords('요금 청구서')).toBe(' 요금 청구서 ');
});

test('a mask is one word; brackets that are none are not', () => {
  expect(searchWords('Bel [PHONE_1] of [CARD_NUMBER_12] [sic]')).toBe(
    ' bel [phone_1] of [card_number_12] sic ',
  );
});

test('places are those of the text as it is', () => {
  const text = '„Schöne“ Grüße aus 臺北 von [NAME_1]!';
  const places = searchTokens(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
  expect(places).toEqual([
    ['schone', 'Schöne'],
    ['grusse', 'Grüße'],
    ['aus', 'aus'],
    ['臺', '臺'],
    ['北', '北'],
    ['von', 'von'],
    ['[name_1]', '[NAME_1]'],
  ]);
});

test('a text without words is empty, not a space', () => {
  expect(searchWords(' … !? ')).toBe('');
  expect(searchWords('')).toBe('');
});

test('a word never holds a space, whatever its letters come apart into', () => {
  for (const sign of ['㍿', '½', 'ﷺ', '㏂', 'ʻ', '¨a', 'ͺx']) {
    for (const { word } of searchTokens(sign)) expect(word).not.toMatch(/\s/);
  }
});
