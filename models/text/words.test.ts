import { describe, expect, it } from 'vitest';
import { normalizeText } from './normalize';
import { sentencesOf, wordsOf } from './words';

function cut(text: string, stretches: { start: number; end: number }[]): string[] {
  return stretches.map(({ start, end }) => text.slice(start, end));
}

describe('words and sentences', () => {
  it('finds words in every language', () => {
    const dutch = "Da's raar, mijn pas doet 't niet.";
    expect(cut(dutch, wordsOf(dutch, 'nl'))).toEqual(["Da's", 'raar', 'mijn', 'pas', 'doet', 't', 'niet']);
    const chinese = '我的信用卡還沒到。';
    expect(cut(chinese, wordsOf(chinese, 'zh-TW')).join('')).toBe('我的信用卡還沒到');
    expect(wordsOf(chinese, 'zh-TW').length).toBeGreaterThan(2);
  });

  it('finds sentences without the spaces around them', () => {
    const german = ' Guten Tag.  Meine Karte geht nicht! Warum? ';
    expect(cut(german, sentencesOf(german, 'de'))).toEqual([
      'Guten Tag.',
      'Meine Karte geht nicht!',
      'Warum?',
    ]);
    const chinese = '你好。我的卡片不見了！';
    expect(cut(chinese, sentencesOf(chinese, 'zh-TW'))).toEqual(['你好。', '我的卡片不見了！']);
    expect(sentencesOf('  ', 'en')).toEqual([]);
  });
});

describe('normalizeText', () => {
  it('composes letters and takes out what cannot be seen', () => {
    expect(normalizeText('Gro\u0308\u00dfe\u200b\u00ad  x\r\ny\u0000 ')).toBe('Gr\u00f6\u00dfe x\ny');
    expect(normalizeText('perch\u00e9')).toBe('perch\u00e9');
    expect(normalizeText('👩\u200d🔧 帳單')).toBe('👩\u200d🔧 帳單');
  });
});
