import { expect, test } from 'vitest';
import { quoted } from './row-problem';

test('messages show what was read, in short', () => {
  expect(quoted('2024-02-30 10:00:00')).toBe('"2024-02-30 10:00:00"');
  expect(quoted('-5')).toBe('"-5"');
  expect(quoted('x'.repeat(50))).toBe(`"${'x'.repeat(40)}…"`);
});

test.each(['+31201234567', '020 123 4567', '(020) 123-4567', '0031.20.1234567', '2125550123'])(
  '%s is not shown whole: messages are not encrypted',
  (number) => {
    const shown = quoted(number);
    expect(shown).not.toContain(number);
    expect(shown.replace(/\D/g, '').length).toBeLessThanOrEqual(5);
  },
);
