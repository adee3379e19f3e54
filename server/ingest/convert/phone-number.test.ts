import { expect, test } from 'vitest';
import { normalizeNumber } from './phone-number';

test.each([
  [
    'NL',
    '+31201234567',
    ['+31 20 123 4567', '0031201234567', '020-1234567', '(020) 123 45 67', 'tel:+31-20-1234567'],
  ],
  ['NL', '+31201234567', ['sip:+31201234567@pbx.example;user=phone', '+31(0)201234567']],
  ['US', '+12125550123', ['(212) 555-0123', '1-212-555-0123', '+1 212 555 0123', '2125550123']],
  ['IT', '+390612345678', ['06 1234 5678', '+39 06 12345678']],
  ['HU', '+3612345678', ['06 1 234 5678', '+36 1 234 5678']],
])('in %s %s has one spelling', (country, expected, spellings) => {
  for (const spelling of spellings) expect(normalizeNumber(spelling, country)).toBe(expected);
});

test('withheld numbers are nobody', () => {
  for (const text of [
    '',
    '  ',
    'anonymous',
    'Restricted',
    'UNKNOWN',
    'sip:anonymous@anonymous.invalid',
    '-',
  ]) {
    expect(normalizeNumber(text, 'NL')).toBe('');
  }
});

test('extensions stay short, names are lower case, an unknown country changes nothing', () => {
  expect(normalizeNumber('1234', 'NL')).toBe('1234');
  expect(normalizeNumber('SIP:Alice@example.org', 'NL')).toBe('alice');
  expect(normalizeNumber('020 1234567', '')).toBe('0201234567');
});
