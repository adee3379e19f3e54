import { expect, test } from 'vitest';
import { splitWords } from './split-words';

/** Each token writes its own text. */
function tokensOf(...texts: string[]) {
  const encoder = new TextEncoder();
  return { ids: texts.map((_, at) => at), bytes: texts.map((text) => encoder.encode(text)) };
}

function words(language: string, ...texts: string[]) {
  const { ids, bytes } = tokensOf(...texts);
  return splitWords(ids, bytes, language).map(({ text, tokens }) => `${text}:${tokens}`);
}

test('a word is what stands between spaces, with its punctuation', () => {
  expect(words('de', ' Guten', ' Tag', ',', ' Kunden', 'nummer', ' 4', '7', '?')).toEqual([
    'Guten:1',
    'Tag,:2',
    'Kundennummer:2',
    '47?:3',
  ]);
});

test('an opening quotation mark belongs to the word behind it', () => {
  expect(words('en', ' He', ' said', ' “', 'no', '”', '.')).toEqual(['He:1', 'said:1', '“no”.:4']);
});

test('parts of words keep together', () => {
  expect(words('it', ' l', "'", 'app', 'arta', 'mento')).toEqual(["l'appartamento:5"]);
});

test('a script without spaces is split where its words are', () => {
  expect(words('zh', '客户', '取消', '订', '单', '。')).toEqual(['客户:1', '取消:1', '订单。:3']);
});

test('no token is lost', () => {
  const texts = [' (', 'a', ' b', ')', ' ', '—', ' c', ' "'];
  const { ids, bytes } = tokensOf(...texts);
  const counted = splitWords(ids, bytes, 'en').reduce((sum, { tokens }) => sum + tokens, 0);
  expect(counted).toBe(texts.length);
});
