import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsHref, loadCallsSelection, parseAsMinuteRange } from './calls-link';
import { parseAsDay } from './filter-url';

const read = (href: string) => loadCallsSelection(new URL(href, 'http://localhost'));

describe('callsHref', () => {
  it('leaves out what does not narrow', () => {
    expect(callsHref({ site: 1, queue: [], minute: null })).toBe('/calls?site=1');
  });

  it('says "not known" with an empty value', () => {
    expect(callsHref({ agent: [''] })).toBe('/calls?agent=');
    expect(read('/calls?agent=').agent).toEqual(['']);
  });

  it('is read back as it was written, whatever the codes hold', () => {
    const codes = fc.array(fc.string(), { maxLength: 4 });
    const minute = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from, to }));
    fc.assert(
      fc.property(codes, codes, minute, (queue, wrapUp, range) => {
        const selection = read(callsHref({ site: 7, from: '1999-02-01', queue, wrapUp, minute: range }));
        expect(selection).toMatchObject({ site: 7, from: '1999-02-01', queue, wrapUp, minute: range });
      }),
    );
  });
});

describe('values that make no sense are ignored', () => {
  it.each(['1999-02-29', '99-01-01', 'today', '1999-13-01'])('day %s', (text) => {
    expect(parseAsDay.parse(text)).toBeNull();
  });

  it.each(['10:00-09:00', '10:00-10:00', '09:75-10:00', '10:00-24:15', '9-10'])('minutes %s', (text) => {
    expect(parseAsMinuteRange.parse(text)).toBeNull();
  });
});
