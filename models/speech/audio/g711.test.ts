import { describe, expect, it } from 'vitest';
import { A_LAW, MU_LAW, muLawOf } from './g711';

describe('mu-law', () => {
  // G.711, table 2: the values at the ends of the segments, in 14 bits, positive, by the byte sent.
  it.each([
    [0x80, 8031],
    [0x8f, 4191],
    [0x90, 3999],
    [0x9f, 2079],
    [0xa0, 1983],
    [0xaf, 1023],
    [0xb0, 975],
    [0xbf, 495],
    [0xc0, 471],
    [0xcf, 231],
    [0xd0, 219],
    [0xdf, 99],
    [0xe0, 93],
    [0xef, 33],
    [0xf0, 30],
    [0xfe, 2],
    [0xff, 0],
  ])('%i stands for %i', (byte, value) => {
    expect(MU_LAW[byte]).toBe(value * 4);
    expect(MU_LAW[byte & 0x7f]).toBe(value === 0 ? 0 : -value * 4);
  });

  it('writes each of its own values as the byte that stands for it', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      // Of the two zeros, the positive one is written.
      expect(muLawOf(MU_LAW[byte] as number)).toBe(byte === 0x7f ? 0xff : byte);
    }
  });

  // Where segments meet, G.711 decides by the wider of the two steps, so the nearest value may be the one beside it.
  it('writes every sample within half a step of its segment', () => {
    for (let sample = -32_124; sample <= 32_124; sample += 1) {
      const value = MU_LAW[muLawOf(sample)] as number;
      const segment = 24 - Math.clz32(Math.abs(value) + 132);
      if (Math.abs(value - sample) > 4 << segment) expect.fail(`${sample} is written as ${value}`);
    }
  });

  it('writes what is louder as its loudest', () => {
    expect(MU_LAW[muLawOf(32_767)]).toBe(32_124);
    expect(MU_LAW[muLawOf(-32_768)]).toBe(-32_124);
  });
});

describe('A-law', () => {
  // G.711, table 1: the values at the ends of the segments, in 13 bits, positive, by the byte sent (even bits inverted).
  it.each([
    [0xaa, 4032],
    [0xa5, 2112],
    [0xba, 2016],
    [0xb5, 1056],
    [0x8a, 1008],
    [0x85, 528],
    [0x9a, 504],
    [0x95, 264],
    [0xea, 252],
    [0xe5, 132],
    [0xfa, 126],
    [0xf5, 66],
    [0xca, 63],
    [0xd5, 1],
  ])('%i stands for %i', (byte, value) => {
    expect(A_LAW[byte]).toBe(value * 8);
    expect(A_LAW[byte & 0x7f]).toBe(-value * 8);
  });
});
