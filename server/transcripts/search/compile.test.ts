import { expect, test } from 'vitest';
import { compileSearch } from './compile';
import { holds } from './plan';
import { SearchProblem } from './search-problem';

/** A query as its terms and, for each set of terms present, whether it holds: '01' is a call with the second only. */
function truth(text: string) {
  const { terms, root } = compileSearch(text);
  const found = terms.map(({ words, prefix }) => words.join(' ') + (prefix ? '*' : ''));
  const sets = Array.from({ length: 2 ** terms.length }, (_, set) =>
    terms.map((_term, index) => (set >> index) & 1).join(''),
  );
  return { found, holds: sets.filter((set) => holds(root, (term) => set[term] === '1')) };
}

test('words must all be there; OR binds weaker, NOT stronger, parentheses group', () => {
  expect(truth('mijn factuur')).toEqual({ found: ['mijn', 'factuur'], holds: ['11'] });
  expect(truth('a OR b c').holds).toEqual(['100', '110', '101', '011', '111'].sort(bySet));
  expect(truth('(a OR b) c').holds).toEqual(['101', '011', '111'].sort(bySet));
  expect(truth('a AND NOT b').holds).toEqual(['10']);
  expect(truth('a -b').holds).toEqual(['10']);
  expect(truth('NOT a').holds).toEqual(['0']);
  expect(truth('NOT (a OR b)').holds).toEqual(['00']);
  expect(truth('a | b').holds).toEqual(['10', '01', '11']);
});

const bySet = (a: string, b: string) => Number.parseInt(reversed(a), 2) - Number.parseInt(reversed(b), 2);
const reversed = (set: string) => [...set].reverse().join('');

test('or in small letters is a word, and so is a dash inside one', () => {
  expect(truth('either or').found).toEqual(['either', 'or']);
  expect(truth('e-mail').found).toEqual(['e mail']);
});

test('phrases in the quotes of many languages; Chinese words are phrases of characters', () => {
  for (const text of ['"mijn Factuur"', '“mijn factuur”', '„mijn factuur“', '«mijn factuur»']) {
    expect(truth(text).found).toEqual(['mijn factuur']);
  }
  expect(truth('查帳單').found).toEqual(['查 帳 單']);
  expect(truth('「查帳單」 （退款 OR 取消）').found).toEqual(['查 帳 單', '退 款', '取 消']);
});

test('a star stands for the rest of the last word', () => {
  expect(truth('factu* "mijn rek*" "twee w"*').found).toEqual(['factu*', 'mijn rek*', 'twee w*']);
  expect(() => compileSearch('fa*tuur')).toThrow(/A star stands for the rest of a word/);
});

test('speaker and place hold for the term or the group behind them', () => {
  const { terms } = compileSearch('customer:(boos first:5 "niet blij") agent: sorry last:3 dag [PHONE_1]');
  expect(terms).toEqual([
    { words: ['boos'], prefix: false, speaker: 'customer', first: null, last: null },
    { words: ['niet', 'blij'], prefix: false, speaker: 'customer', first: 5, last: null },
    { words: ['sorry'], prefix: false, speaker: 'agent', first: null, last: null },
    { words: ['dag'], prefix: false, speaker: null, first: null, last: 3 },
    { words: ['[phone_1]'], prefix: false, speaker: null, first: null, last: null },
  ]);
});

test.each([
  ['', 0, 'It is empty'],
  ['invoice "not closed', 8, 'This quote is not closed'],
  ['(a OR b', 0, 'This parenthesis is not closed'],
  ['a) b', 1, 'This parenthesis was never opened'],
  ['a OR', 4, 'A word is missing'],
  ['a OR OR b', 5, 'A word is missing'],
  ['()', 1, 'A word is missing'],
  ['customer:', 9, 'A word is missing'],
  ['first:x', 0, 'first: needs a number of utterances'],
  ['last:0 bye', 0, 'last:0 needs a number of utterances'],
  ['a ?!', 2, 'There is no letter and no digit'],
  ['customer:(agent:a)', 10, 'contradicts'],
  ['a '.repeat(17), 32, 'more than 16'],
  ['('.repeat(30), 20, 'nested too deep'],
  ['a'.repeat(501), 500, 'longer than 500'],
])('%j is refused at character %i', (text, position, reason) => {
  const thrown = problemOf(text);
  expect(thrown).toBeInstanceOf(SearchProblem);
  expect(thrown).toMatchObject({ code: 'invalid_input', position });
  expect(thrown?.message).toContain(reason);
});

function problemOf(text: string): SearchProblem | null {
  try {
    compileSearch(text);
    return null;
  } catch (thrown) {
    return thrown as SearchProblem;
  }
}
