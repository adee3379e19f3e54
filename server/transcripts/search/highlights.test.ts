import { expect, test } from 'vitest';
import type { Speaker } from '@/models/text/transcript';
import { compileSearch } from './compile';
import { highlights } from './highlights';

/** What is highlighted, utterance by utterance. */
function shown(query: string, turns: [Speaker, string][]): string[][] {
  const utterances = turns.map(([speaker, text]) => ({ speaker, text }));
  const spans = highlights(compileSearch(query), utterances);
  return utterances.map(({ text }, index) =>
    spans.filter(({ utterance }) => utterance === index).map(({ start, end }) => text.slice(start, end)),
  );
}

test('what is looked for stands out as it is written in the text', () => {
  expect(shown('strasse OR 帳單', [['customer', 'Die STRASSE, die Straße; 查帳單了']])).toEqual([
    ['STRASSE', 'Straße', '帳單'],
  ]);
});

test('phrases as a whole, beginnings with their whole word, overlaps once', () => {
  const turn: [Speaker, string] = ['customer', 'Mijn factuur, mijn facturen'];
  expect(shown('"mijn fact*" factuur', [turn])).toEqual([['Mijn factuur', 'mijn facturen']]);
});

test('only where and by whom it was looked for; nothing under NOT', () => {
  const turns: [Speaker, string][] = [
    ['agent', 'a bill'],
    ['customer', 'a bill'],
    ['customer', 'late bill'],
  ];
  expect(shown('customer:bill NOT late', turns)).toEqual([[], ['bill'], ['bill']]);
  expect(shown('last:1 bill', turns)).toEqual([[], [], ['bill']]);
  expect(shown('first:2 bill NOT (NOT a)', turns)).toEqual([['a', 'bill'], ['a', 'bill'], []]);
});
