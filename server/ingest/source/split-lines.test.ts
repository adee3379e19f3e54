import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, LineSplitter } from './split-lines';

function split(chunks: readonly string[], maxLength?: number): Line[] {
  const splitter = new LineSplitter(maxLength);
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

const texts = (chunks: readonly string[]) => split(chunks).map(({ text }) => text);

test('LF, CR LF and CR end a line, mixed, and the last line needs no end', () => {
  expect(texts(['a\nb\r\nc\rd'])).toEqual(['a', 'b', 'c', 'd']);
  expect(texts(['a\n'])).toEqual(['a']);
  expect(texts([''])).toEqual([]);
});

test('CR LF cut in two by a chunk is one end of line; CR CR LF is two', () => {
  expect(texts(['a\r', '\nb'])).toEqual(['a', 'b']);
  expect(texts(['a\r', '', '\nb'])).toEqual(['a', 'b']);
  expect(texts(['a\r', '\r\nb'])).toEqual(['a', '', 'b']);
});

test('wherever chunks are cut, the lines are those of the whole text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', 'é') });
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (whole, cuts) => {
      const at = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length];
      const chunks = at.slice(1).map((end, index) => whole.slice(at[index], end));
      const expected = whole.split(/\r\n|\r|\n/);
      if (expected.at(-1) === '') expected.pop();
      expect(texts(chunks)).toEqual(expected);
    }),
  );
});

test('a line that is too long is cut, marked, and counted once, whatever the chunks', () => {
  const long = 'x'.repeat(5000);
  for (const size of [1, 7, 999, 20_000]) {
    const whole = `a\n${long}\nb\n${long}`;
    const chunks = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    const lines = split(chunks, 1000);
    expect(lines.map(({ line, overlong }) => [line, overlong])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
    ]);
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(2000);
  }
});
