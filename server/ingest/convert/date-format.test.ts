import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMON_TIME_FORMATS, compileTimeFormat } from './date-format';
import { wallMs } from './zone-clock';

function read(format: string, text: string): string | null {
  const wall = compileTimeFormat(format)(text);
  if (!wall) return null;
  const ms = wall.epochMs ?? wallMs(wall);
  const offset = wall.offsetMinutes === null ? '' : ` ${wall.offsetMinutes}`;
  return ms === null ? 'no such time' : new Date(ms).toISOString() + offset;
}

test.each([
  ['iso', '2024-05-01T09:08', '2024-05-01T09:08:00.000Z'],
  ['iso', '2024-05-01 09:08:07.5', '2024-05-01T09:08:07.500Z'],
  ['iso', '2024-05-01T09:08:07,123456Z', '2024-05-01T09:08:07.123Z 0'],
  ['iso', '2024-05-01T09:08:07+05:30', '2024-05-01T09:08:07.000Z 330'],
  ['iso', '2024-05-01 09:08:07 -0330', '2024-05-01T09:08:07.000Z -210'],
  ['iso', '2024-05-01T09:08:07+02', '2024-05-01T09:08:07.000Z 120'],
  ['epoch_s', '1714554487', '2024-05-01T09:08:07.000Z'],
  ['epoch_s', '1714554487.25', '2024-05-01T09:08:07.250Z'],
  ['epoch_ms', '1714554487250', '2024-05-01T09:08:07.250Z'],
  ['d.M.yyyy H:mm:ss', '1.5.2024 9:08:07', '2024-05-01T09:08:07.000Z'],
  ['M/d/yyyy h:mm a', '5/1/2024 12:08 AM', '2024-05-01T00:08:00.000Z'],
  ['M/d/yyyy h:mm a', '5/1/2024 12:08 pm', '2024-05-01T12:08:00.000Z'],
  ['d MMM yyyy H:mm:ss', '1 May 2024 9:08:07', '2024-05-01T09:08:07.000Z'],
  ['yyyyMMddHHmmss', '20240501090807', '2024-05-01T09:08:07.000Z'],
  ['yyMMdd H:mm:ss', '990201 6:55:48', '1999-02-01T06:55:48.000Z'],
  ['yyMMdd H:mm:ss', '680201 6:55:48', '2068-02-01T06:55:48.000Z'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-05-01T09:08:07.250-08:00', '2024-05-01T09:08:07.250Z -480'],
])('%s reads %s', (format, text, expected) => {
  expect(read(format, text)).toBe(expected);
});

test.each([
  ['iso', ''],
  ['iso', '2024-05-01'],
  ['iso', '2024-05-01T09'],
  ['iso', '2024-05-01T09:08:07Zx'],
  ['iso', '2024-05-01T09:08:07+25:00'],
  ['iso', '2024-05-01T09:08:07+02:75'],
  ['iso', '2024-05-01T09:08:'],
  ['epoch_s', '-5'],
  ['epoch_s', '1e9'],
  ['d/M/yyyy H:mm', '1/5/24 9:08'],
  ['d/M/yyyy H:mm', '1/5/2024 9:08 '],
  ['M/d/yyyy h:mm a', '5/1/2024 25:08 pm'],
  ['M/d/yyyy h:mm a', '5/1/2024 9:08 xm'],
  ['d MMM yyyy H:mm:ss', '1 Mai 2024 9:08:07'],
])('%s does not read %j', (format, text) => {
  expect(read(format, text)).toBeNull();
});

test.each([
  '2023-02-29T00:00',
  '1900-02-29T00:00',
  '2024-13-01T00:00',
  '2024-00-10T00:00',
  '2024-04-31T00:00',
  '2024-05-01T24:00',
  '2024-05-01T09:60',
  '2024-05-01T09:08:61',
  '0099-05-01T09:08',
])('%s does not exist', (text) => {
  expect(read('iso', text)).toBe('no such time');
});

test('29 February exists in leap years; a leap second is the second after', () => {
  expect(read('iso', '2000-02-29T00:00')).toBe('2000-02-29T00:00:00.000Z');
  expect(read('iso', '2016-12-31T23:59:60')).toBe('2017-01-01T00:00:00.000Z');
});

test('fractions of one to three digits are exact milliseconds', () => {
  for (let ms = 0; ms < 1000; ms += 1) {
    const whole = String(ms).padStart(3, '0');
    for (const digits of [whole, whole.slice(0, 2), whole.slice(0, 1)]) {
      const expected = `2024-05-01T09:08:07.${digits.padEnd(3, '0')}Z`;
      expect(read('iso', `2024-05-01T09:08:07.${digits}`)).toBe(expected);
    }
  }
});

describe('any time', () => {
  const PARTS: Record<string, (at: Date) => string> = {
    yyyy: (at) => String(at.getUTCFullYear()),
    yy: (at) => String(at.getUTCFullYear()).slice(2),
    MMM: (at) => at.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }),
    MM: (at) => String(at.getUTCMonth() + 1).padStart(2, '0'),
    M: (at) => String(at.getUTCMonth() + 1),
    dd: (at) => String(at.getUTCDate()).padStart(2, '0'),
    d: (at) => String(at.getUTCDate()),
    HH: (at) => String(at.getUTCHours()).padStart(2, '0'),
    H: (at) => String(at.getUTCHours()),
    h: (at) => String(at.getUTCHours() % 12 || 12),
    mm: (at) => String(at.getUTCMinutes()).padStart(2, '0'),
    ss: (at) => String(at.getUTCSeconds()).padStart(2, '0'),
    a: (at) => (at.getUTCHours() < 12 ? 'AM' : 'PM'),
  };
  const second = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seconds) => new Date(seconds * 1000));

  test.each(COMMON_TIME_FORMATS.filter((format) => !/iso|epoch/.test(format)))(
    'written as %s is read the same',
    (format) => {
      fc.assert(
        fc.property(second, (at) => {
          const text = format.replace(
            /yyyy|yy|MMM|MM|M|dd|d|HH|H|h|mm|ss|a/g,
            (token) => PARTS[token]?.(at) ?? '',
          );
          const kept = new Date(at);
          if (!format.includes('ss')) kept.setUTCSeconds(0);
          if (!/H/i.test(format)) kept.setUTCHours(0, 0, 0);
          expect(read(format, text)).toBe(kept.toISOString());
        }),
      );
    },
  );
});
