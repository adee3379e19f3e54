import { expect, test } from 'vitest';
import { printable } from './printable';

test('accents, Greek, Cyrillic, money and dashes are printed; what the fonts lack is seen to be missing', () => {
  const text = 'Žádosti über Łódź – „Ελλάδα“, Київ: €1.76, ₪5, -3%';
  expect(printable(text)).toBe(text);
  expect(printable('−3%')).toBe('-3%');
  expect(printable('客服 → Sales 😀')).toBe('?? ? Sales ?');
});
