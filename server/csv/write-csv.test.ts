import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLine } from './write-csv';

const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

describe('csvLine', () => {
  it.each(['=1+1', '+41', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|x', '\n=HYPERLINK("http://x")'])(
    'leaves no formula in %j',
    (text) => {
      expect(read(csvLine([text]))).toEqual([[`'${text}`]]);
    },
  );

  it('writes numbers as numbers, also negative ones', () => {
    expect(csvLine([-1.5, 2, null])).toBe('-1.5,2,\r\n');
  });

  it('is read back as it was written, whatever the text holds', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(read(csvLine(cells))).toEqual([cells]);
      }),
    );
  });

  it('starts a file with a mark that spreadsheets take for UTF-8', () => {
    expect(csvHead(['Zürich'])).toBe('\uFEFFZürich\r\n');
  });
});
