import { describe, expect, it } from 'vitest';
import { namedMarks, specialMarks } from './special-marks';

const points = (...names: string[]) => names.map((name) => ({ special: name === '' ? [] : name.split('+') }));

describe('special moments of a chart', () => {
  it('joins neighbours of the same name, and only those', () => {
    expect(specialMarks(points('', 'Easter', 'Easter', '', 'Easter', 'Sale', 'Sale+Easter'))).toEqual([
      { name: 'Easter', from: 1, to: 2 },
      { name: 'Easter', from: 4, to: 4 },
      { name: 'Sale', from: 5, to: 5 },
      { name: 'Sale, Easter', from: 6, to: 6 },
    ]);
  });

  it('names all where there is room', () => {
    const marks = specialMarks(points('Eve', 'Christmas', 'Boxing Day'));
    expect(namedMarks(marks, 20).size).toBe(3);
  });

  it('leaves out names that would stand on top of the one before', () => {
    const marks = specialMarks(points('Eve', 'Christmas', 'Boxing Day', '', '', '', 'New Year'));
    expect([...namedMarks(marks, 3)].map(({ name }) => name)).toEqual(['Eve', 'New Year']);
  });
});
