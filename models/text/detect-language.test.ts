import { describe, expect, it } from 'vitest';
import { knownLanguage, openLanguageDetector } from './detect-language';

const detectLanguage = await openLanguageDetector();

describe('the language detector', () => {
  it.each([
    ['en', ['Hello, my internet has been down since yesterday.', 'I want my money back.']],
    ['nl', ['Goedemiddag, mijn internet doet het al sinds gisteren niet meer.', 'Ik wil mijn geld terug.']],
    ['de', ['Guten Tag, mein Internet geht seit gestern nicht mehr.', 'Ich möchte mein Geld zurück.']],
    ['it', ['Buongiorno, da ieri la mia connessione non funziona.', 'Vorrei un rimborso.']],
    ['fr', ['Bonjour, ma connexion ne marche plus depuis hier.', 'Je voudrais être remboursé.']],
    ['es', ['Buenos días, mi conexión no funciona desde ayer.', 'Quiero que me devuelvan el dinero.']],
    ['zh-TW', ['您好，我家的網路從昨天開始就不能用了。', '我要退費。']],
  ] as const)('knows %s', (language, texts) => {
    const found = detectLanguage(texts);
    expect(found.language).toBe(language);
    expect(found.confidence).toBeGreaterThan(0);
    expect(found.confidence).toBeLessThanOrEqual(1);
  });

  it('takes a Chinese call with English words in it for Chinese', () => {
    expect(detectLanguage(['我的 iPhone 15 Pro Max 一直連不到 wifi', 'OK 我 reset 看看']).language).toBe(
      'zh-TW',
    );
  });

  it('is not misled by masks', () => {
    const masked = '[PERSON_NAME] [PHONE_NUMBER] [CREDIT_CARD] ik kom zo bij u terug [PERSON_NAME]';
    expect(detectLanguage([masked]).language).toBe('nl');
  });

  it('follows the source where the words do not tell, and not where they do', () => {
    expect(detectLanguage(['ok'], 'de-AT')).toEqual({ language: 'de', confidence: expect.any(Number) });
    expect(detectLanguage(['123 456'], 'nl_BE')).toEqual({ language: 'nl', confidence: 0 });
    expect(
      detectLanguage(['Ik heb een vraag over mijn laatste factuur, die klopt niet.'], 'en').language,
    ).toBe('nl');
    expect(detectLanguage([]).language).toBe('en');
  });
});

describe('knownLanguage', () => {
  it('reads tags as sources write them', () => {
    expect(['nl-NL', 'EN', 'zh', 'zh-TW', 'cmn', 'de_CH', ''].map(knownLanguage)).toEqual([
      'nl',
      'en',
      'zh-TW',
      'zh-TW',
      null,
      'de',
      null,
    ]);
  });
});
