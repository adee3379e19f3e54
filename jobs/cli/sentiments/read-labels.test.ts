import { describe, expect, it } from 'vitest';
import { readLabels } from './read-labels';

const rows = (...labels: string[]) => labels.map((label, at) => ({ line: at + 2, label }));

describe('readLabels', () => {
  it.each([
    [
      ['negative', 'Neutral', 'POSITIVE'],
      [0, 1, 2],
    ],
    [
      ['neg', 'neu', 'pos'],
      [0, 1, 2],
    ],
    [
      ['0', '1', '2'],
      [0, 1, 2],
    ],
    [
      ['-1', '0', '1'],
      [0, 1, 2],
    ],
    [
      ['0', '1', '0'],
      [0, 2, 0],
    ],
    [
      ['1.0', '0.0'],
      [2, 0],
    ],
  ])('reads %j', (labels, places) => {
    expect(readLabels(rows(...labels)).labels).toEqual(places);
  });

  it('says whether anything is neutral, and how labels were read', () => {
    expect(readLabels(rows('0', '1'))).toMatchObject({
      hasNeutral: false,
      meaning: { '0': 'negative', '1': 'positive' },
    });
  });

  it('names the line of a label that is no sentiment', () => {
    expect(() => readLabels(rows('neg', 'angry'))).toThrow('Line 3: "angry" is no sentiment.');
    expect(() => readLabels(rows('constructor'))).toThrow('Line 2');
  });
});
