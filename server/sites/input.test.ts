import { describe, expect, test } from 'vitest';
import { countrySchema } from './country';
import { openingHoursSchema } from './opening-hours';
import { timeZoneSchema } from './time-zone';

describe('a time zone', () => {
  test.each([
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['asia/jerusalem', 'Asia/Jerusalem'],
    [' Asia/Kolkata ', 'Asia/Kolkata'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['UTC', 'UTC'],
  ])('%s is taken', (given, kept) => {
    expect(timeZoneSchema.parse(given)).toBe(kept);
  });

  test.each(['', 'Europe/Atlantis', '+01:00', 'Amsterdam', "UTC'; DROP TABLE calls", 'CET/../UTC'])(
    '%j is refused',
    (given) => {
      expect(timeZoneSchema.safeParse(given).success).toBe(false);
    },
  );
});

test('a country is one that exists, or none', () => {
  expect(countrySchema.parse(' il ')).toBe('IL');
  expect(countrySchema.parse('')).toBe('');
  for (const given of ['XX', 'NLD', 'N', '12']) expect(countrySchema.safeParse(given).success).toBe(false);
});

describe('opening hours', () => {
  test('are spans by weekday, put in order', () => {
    const given = {
      mon: [
        ['13:00', '24:00'],
        ['08:00', '12:30'],
      ],
      sun: [],
    };
    expect(openingHoursSchema.parse(given)).toEqual({
      mon: [
        ['08:00', '12:30'],
        ['13:00', '24:00'],
      ],
      sun: [],
    });
    expect(openingHoursSchema.parse(null)).toBeNull();
  });

  test.each([
    ['closing before opening', { mon: [['17:00', '09:00']] }],
    ['no length', { mon: [['09:00', '09:00']] }],
    [
      'an overlap',
      {
        mon: [
          ['08:00', '12:00'],
          ['11:59', '17:00'],
        ],
      },
    ],
    ['an hour that is none', { mon: [['08:00', '25:00']] }],
    ['minutes after the end of the day', { mon: [['08:00', '24:01']] }],
    ['a day that is none', { someday: [['08:00', '12:00']] }],
  ])('are refused with %s', (_what, given) => {
    expect(openingHoursSchema.safeParse(given).success).toBe(false);
  });
});
