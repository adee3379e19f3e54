import { describe, expect, it } from 'vitest';
import { coverage } from './coverage';

describe('coverage', () => {
  it('is the share of observed actuals in the interval, ends included', () => {
    expect(coverage([1, 5, 9, 20, Number.NaN], [1, 6, 5, 5, 0], [3, 8, 9, 12, 99])).toBe(0.5);
  });

  it('refuses bounds of another length or without a value', () => {
    expect(() => coverage([1, 2], [1], [2, 3])).toThrow('cannot be compared');
    expect(() => coverage([1], [0], [Number.NaN])).toThrow('says nothing');
    expect(() => coverage([1], [Number.NaN], [2])).toThrow('says nothing');
  });
});
