import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language';

describe('guessLanguage', () => {
  it.each([
    ['en', 'I would like to know what this charge on my account is'],
    ['nl', 'Ik wil graag weten wat deze kosten op mijn rekening zijn'],
    ['de', 'Ich möchte gern wissen, was diese Abbuchung auf der Rechnung ist'],
    ['it', 'Vorrei sapere che cosa è questo addebito della carta'],
    ['fr', 'Je voudrais savoir ce que sont les frais sur cette facture'],
    ['es', 'Quiero saber qué es lo que me cobran en la factura'],
    ['zh-TW', '我想知道這筆扣款是什麼，Visa card 那個'],
  ] as const)('knows %s', (language, text) => {
    expect(guessLanguage([text])).toBe(language);
  });

  it('takes texts that tell nothing for English', () => {
    expect(guessLanguage(['ok', '123', ''])).toBe('en');
  });
});
