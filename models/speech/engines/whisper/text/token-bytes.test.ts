import { describe, expect, test } from 'vitest';
import { textOf, tokenBytes, wholeCharacters } from './token-bytes';

/** As GPT-2's vocabularies write bytes: Ġ is a space, and what is not printable stands from U+0100 on. */
const BYTES = tokenBytes({
  Ġhello: 0,
  // 語, in two tokens of its three bytes
  èª: 1,
  ŀ: 2,
  // ü and ß whole
  'Ã¼': 3,
  ÃŁ: 4,
  // an emoji's four bytes, one by one
  ð: 5,
  Ł: 6,
  ĺ: 7,
  Ģ: 8,
});

describe('text of tokens', () => {
  test('spaces and letters of several bytes', () => {
    expect(textOf([0, 3, 4], BYTES)).toBe(' helloüß');
  });

  test('a character in several tokens', () => {
    expect(textOf([1, 2], BYTES)).toBe('語');
    expect(textOf([5, 6, 7, 8], BYTES)).toBe('😀');
  });

  test('half a character is left out', () => {
    expect(textOf([0, 1], BYTES)).toBe(' hello');
  });

  test('what is no token of text writes nothing', () => {
    expect(textOf([0, 99], BYTES)).toBe(' hello');
  });
});

test('tokens go together until a character is whole', () => {
  expect(wholeCharacters([0, 1, 2, 3], BYTES)).toEqual([
    { text: ' hello', tokens: 1 },
    { text: '語', tokens: 2 },
    { text: 'ü', tokens: 1 },
  ]);
});
