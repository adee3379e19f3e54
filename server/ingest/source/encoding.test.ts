import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detectEncoding, openDecoder } from './encoding';

const GERMAN = 'Anruf;Straße;Köln;Überweisung für Jürgen\nGespräch;Müller;Öffnungszeiten geändert\n'.repeat(
  20,
);

test.each([
  ['utf-8', Buffer.from(GERMAN), 'utf-8'],
  ['utf-8 with a mark', Buffer.from(`\ufeff${GERMAN}`), 'utf-8'],
  ['ASCII', Buffer.from('id,start\n1,2\n'), 'utf-8'],
  ['utf-16le with a mark', iconv.encode(GERMAN, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ['utf-16be with a mark', iconv.encode(GERMAN, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ['utf-16le', iconv.encode(GERMAN, 'utf-16le', { addBOM: false }), 'utf-16le'],
  ['utf-16be', iconv.encode(GERMAN, 'utf-16be', { addBOM: false }), 'utf-16be'],
  ['windows-1252', iconv.encode(GERMAN, 'windows-1252'), 'windows-1252'],
  ['shift_jis', iconv.encode('日本語のテキスト、電話の記録です。\n'.repeat(30), 'shift_jis'), 'shift_jis'],
])('%s is recognised', (_name, bytes, encoding) => {
  expect(detectEncoding(bytes)).toBe(encoding);
});

test('UTF-8 with a few broken bytes stays UTF-8, so that the sound lines are not garbled', () => {
  const bytes = Buffer.concat([Buffer.from(GERMAN), Buffer.from([0xff, 0x0a]), Buffer.from(GERMAN)]);
  expect(detectEncoding(bytes)).toBe('utf-8');
});

test('a head that ends in the middle of a character is UTF-8', () => {
  for (const text of ['é', '€', '😀']) {
    const bytes = Buffer.from(`abc${text}`);
    for (let cut = 4; cut < bytes.length; cut += 1) {
      expect(detectEncoding(bytes.subarray(0, cut))).toBe('utf-8');
    }
  }
});

test('an encoding that there is not is refused with examples', () => {
  expect(() => openDecoder('klingon')).toThrow(
    expect.objectContaining({ code: 'invalid_input', hint: expect.stringContaining('windows-1252') }),
  );
});

describe('any text', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'])(
    'in %s is the same wherever its bytes are cut, without its mark',
    (encoding) => {
      const unit =
        encoding === 'windows-1252' ? fc.constantFrom('a', 'é', 'ß') : fc.constantFrom('a', '日', 'ー');
      fc.assert(
        fc.property(fc.string({ unit }), fc.integer({ min: 1, max: 5 }), (text, size) => {
          const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') });
          const decoder = openDecoder(encoding);
          let read = '';
          for (let at = 0; at < bytes.length; at += size)
            read += decoder.write(bytes.subarray(at, at + size));
          expect(read + decoder.end()).toBe(text);
        }),
      );
    },
  );
});
