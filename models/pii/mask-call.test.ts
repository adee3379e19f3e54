import { describe, expect, it } from 'vitest';
import type { Language, Speaker } from '@/models/text/transcript';
import { maskCall } from './mask-call';
import type { MaskOptions } from './types';

function masked(language: Language, turns: readonly string[], options?: MaskOptions): string[] {
  const utterances = turns.map((text, index) => ({
    speaker: (index % 2 === 0 ? 'agent' : 'customer') as Speaker,
    startMs: null,
    endMs: null,
    text,
  }));
  return maskCall({ language, utterances }, options).utterances.map(({ text }) => text);
}

describe('maskCall', () => {
  it('gives the same value the same mask, said or written, with or without the country, by whoever', () => {
    expect(
      masked('nl', [
        'Wat is uw nummer?',
        'nul zes een twee drie vier vijf zes zeven acht',
        'Dus 06-12345678?',
        'Ja, of +31 6 12345678, en anders 020 6241111',
      ]),
    ).toEqual(['Wat is uw nummer?', '[PHONE_1]', 'Dus [PHONE_1]?', 'Ja, of [PHONE_1], en anders [PHONE_2]']);
  });

  it('follows a card number over several turns, and takes none of an amount', () => {
    expect(
      masked('en', [
        'The card number, please?',
        '4111',
        'yes',
        '1111 one one one one',
        'go on',
        '1111',
        'That is $49.99',
      ]),
    ).toEqual([
      'The card number, please?',
      '[CARD_1]',
      'yes',
      '[CARD_2]',
      'go on',
      '[CARD_3]',
      'That is $49.99',
    ]);
  });

  it('masks card numbers whether their check holds or not, and says which do', () => {
    const { utterances } = maskCall({
      language: 'en',
      utterances: [
        {
          speaker: 'customer',
          startMs: null,
          endMs: null,
          text: '4111 1111 1111 1111 or 4111 1111 1111 1112',
        },
      ],
    });
    expect(utterances[0]?.masks).toEqual([
      { type: 'CARD', label: '[CARD_1]', start: 0, end: 8, check: 'luhn' },
      { type: 'CARD', label: '[CARD_2]', start: 12, end: 20 },
    ]);
  });

  it('finds a name again after it was introduced, and one that the metadata give', () => {
    expect(masked('en', ['Your name?', 'Okonkwo, Ada Okonkwo', 'Thank you, Ada.', 'Bye!'])).toEqual([
      'Your name?',
      '[NAME_1], [NAME_1]',
      'Thank you, [NAME_1].',
      'Bye!',
    ]);
    expect(masked('zh-TW', ['您好', '我們見過嗎，陳小美在嗎'], { knownNames: ['陳小美'] })[1]).toBe(
      '我們見過嗎，[NAME_1]在嗎',
    );
  });

  it('leaves masks that the text has, and counts them', () => {
    const text = 'Hi [PERSON_NAME], card ****1234, <EMAIL>, call [PHONE_NUMBER]';
    const call = maskCall({
      language: 'en',
      utterances: [{ speaker: 'agent', startMs: null, endMs: null, text }],
    });
    expect(call.utterances[0]?.text).toBe(text);
    expect(call.counts).toEqual({ NAME: 1, GIVEN: 1, EMAIL: 1, PHONE: 1 });
  });

  it('masks what is masked already no further', () => {
    const once = masked('en', ['My name is Ada Okonkwo, 415-555-0142, 12 Main Street']);
    expect(masked('en', once)).toEqual(once);
  });

  it('reads full-width digits, and points into the text as it came', () => {
    expect(masked('zh-TW', ['我的電話是０９１２３４５６７８，謝謝'])).toEqual(['我的電話是[PHONE_1]，謝謝']);
  });

  it.each([
    ['en', 'On 12 May 2024 at 10:30 I paid $1,250.00 for 3 phones, 24 months, since 2019'],
    ['nl', 'Op 12 mei 2024 om 10.30 uur betaalde ik € 1.250,00 voor 3 stuks, 24 maanden, sinds 2019'],
    ['de', 'Am 12. Mai 2024 um 10.30 Uhr habe ich 1.250,00 Euro für 3 Stück bezahlt, 24 Monate, seit 2019'],
    ['it', 'Il 12 maggio 2024 alle 10.30 ho pagato 1.250,00 euro per 3 pezzi, 24 mesi, dal 2019'],
    ['zh-TW', '2024年5月12日早上十點半我付了1,250元買了3個，合約24個月'],
  ] as const)('leaves amounts, times, dates and counts in %s', (language, text) => {
    expect(masked(language, [text])).toEqual([text]);
  });

  it('an empty call is an empty call', () => {
    expect(maskCall({ language: 'it', utterances: [] })).toEqual({
      utterances: [],
      counts: {},
      sensitive: [],
    });
    expect(masked('de', [''])).toEqual(['']);
  });
});

/** Characters that make careless patterns try again and again. */
const ADVERSARIAL = [
  '1 ',
  '1-',
  'a.',
  'a@',
  '@',
  'at dot ',
  'one ',
  '9.',
  '((((',
  '[',
  '[A',
  '*',
  'x',
  'my name is ',
  'de de ',
  '我是',
  '路',
  '號1',
  'Kerkstraat ',
  'A ',
  "'t ",
];

it.each(ADVERSARIAL)('reads a very long %j', (piece) => {
  // whatever is tried again at every character would not end within the test's time
  const text = piece.repeat(Math.ceil(250_000 / piece.length));
  expect(masked('nl', [text, text])).toHaveLength(2);
  expect(masked('zh-TW', [text])).toHaveLength(1);
});
