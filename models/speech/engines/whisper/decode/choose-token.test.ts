import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { SpecialTokens } from '../whisper-settings';
import { allowedTokens } from './allowed-tokens';
import { chooseToken } from './choose-token';

/** Words 0–5, the end 6, special 7–9, times from 10 on. */
const TOKENS: SpecialTokens = {
  start: 7,
  end: 6,
  transcribe: 8,
  noSpeech: 9,
  firstTime: 10,
  languages: new Map(),
  suppressed: [5, 7, 8, 9],
  suppressedFirst: [0, 6],
};

function choose(values: Record<number, number>, written: number[], temperature = 0, seed = 1) {
  const logits = new Float32Array(20);
  for (const [token, value] of Object.entries(values)) logits[Number(token)] = value;
  return chooseToken(logits, {
    tokens: TOKENS,
    allowed: allowedTokens(written, TOKENS, 19),
    first: written.length === 0,
    temperature,
    random: seededRandom(seed),
  });
}

describe('the next token', () => {
  test('is the likeliest word, with its probability among all that may stand there', () => {
    const { token, logProbability } = choose({ 3: 2 }, [10]);
    expect(token).toBe(3);
    // Words 0 to 4 and the end: e² against five of e⁰.
    expect(Math.exp(logProbability)).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 5), 5);
  });

  test('is never one of those that are suppressed', () => {
    expect(choose({ 5: 9, 8: 9, 2: 1 }, [10]).token).toBe(2);
  });

  test('is a time first, whatever is likelier', () => {
    expect(choose({ 3: 9, 6: 9, 12: 1 }, []).token).toBe(12);
  });

  test('is a time where times together are likelier than each word', () => {
    const times = Object.fromEntries([11, 12, 13, 14, 15, 16, 17, 18, 19].map((token) => [token, 2]));
    expect(choose({ 3: 3.5, ...times, 14: 2.5 }, [10, 1]).token).toBe(14);
    expect(choose({ 3: 5, ...times }, [10, 1]).token).toBe(3);
  });

  test('is drawn, the same with the same seed, where the temperature is above 0', () => {
    const drawn = (seed: number) => choose({ 1: 1, 2: 1.1, 3: 0.9 }, [10], 0.6, seed).token;
    const seeds = Array.from({ length: 40 }, (_, at) => at);
    expect(seeds.map(drawn)).toEqual(seeds.map(drawn));
    expect(new Set(seeds.map(drawn)).size).toBeGreaterThan(1);
  });
});
