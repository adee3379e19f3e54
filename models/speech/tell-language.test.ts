import { describe, expect, it } from 'vitest';
import { SPEECH_RATE } from './audio/speech-audio';
import { type LanguageOpinion, languageAgreed } from './tell-language';

function opinion(seconds: number, ...guesses: [language: string, probability: number][]): LanguageOpinion {
  return {
    guesses: guesses.map(([language, probability]) => ({ language, probability })),
    samples: seconds * SPEECH_RATE,
  };
}

describe('the language of a call', () => {
  it('is that of a window where it is plain', () => {
    const told = languageAgreed([opinion(20, ['de', 0.97], ['nl', 0.02])]);
    expect(told.language).toBe('de');
    expect(told.probability).toBeGreaterThan(0.95);
  });

  it('is what windows agree on where one alone is not sure', () => {
    const unsure = opinion(20, ['de', 0.5], ['nl', 0.45]);
    const plain = opinion(20, ['nl', 0.9], ['de', 0.1]);
    expect(languageAgreed([unsure]).language).toBe('de');
    expect(languageAgreed([unsure, plain, plain]).language).toBe('nl');
  });

  it('is rather one that calls are held in, the more so in a few words', () => {
    const guesses: [string, number][] = [
      ['hu', 0.7],
      ['nl', 0.1],
    ];
    expect(languageAgreed([opinion(20, ...guesses)]).language).toBe('hu');
    expect(languageAgreed([opinion(1, ...guesses)]).language).toBe('nl');
  });

  it('is none where there is nothing to hear', () => {
    expect(languageAgreed([])).toEqual({ language: '', probability: null });
  });
});
