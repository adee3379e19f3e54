import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { compileTimeFormat } from './date-format';
import { toInstant, ZoneClock } from './zone-clock';

const ZONES = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Sao_Paulo',
];

function byTemporal(localMs: number, zone: string): number {
  const wall = new Date(localMs).toISOString().slice(0, -1);
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

test.each(ZONES)('%s: any wall time from 1975 to 2037 is the instant that Temporal says', (zone) => {
  const clock = new ZoneClock(zone);
  const wall = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2037, 0, 1) });
  fc.assert(
    fc.property(wall, (localMs) => {
      expect(clock.instant(localMs)).toBe(byTemporal(localMs, zone));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['Europe/Amsterdam', '2024-03-31', '2024-10-27'],
  ['America/New_York', '2024-03-10', '2024-11-03'],
  ['America/St_Johns', '2006-04-02', '2006-10-29'],
  ['Australia/Lord_Howe', '2024-10-06', '2024-04-07'],
  ['Asia/Jerusalem', '1999-04-02', '1999-09-03'],
  ['Pacific/Apia', '2011-12-30', '2011-12-31'],
  ['America/Sao_Paulo', '2018-11-04', '2019-02-17'],
])('%s: every five minutes around its changes of clock', (zone, ...days) => {
  const clock = new ZoneClock(zone);
  for (const day of days) {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    for (let minutes = -1440; minutes < 2880; minutes += 5) {
      const localMs = midnight + minutes * 60_000;
      expect(clock.instant(localMs)).toBe(byTemporal(localMs, zone));
    }
  }
});

test('an hour that occurs twice is its first; one that does not is read with the offset before', () => {
  const clock = new ZoneClock('Europe/Amsterdam');
  const at = (text: string) => new Date(clock.instant(Date.parse(text))).toISOString();
  expect(at('2024-10-27T02:30:00Z')).toBe('2024-10-27T00:30:00.000Z');
  expect(at('2024-03-31T02:30:00Z')).toBe('2024-03-31T01:30:00.000Z');
});

test('an offset or an instant in the text outranks the zone; days later are those of the calendar', () => {
  const clock = new ZoneClock('Europe/Amsterdam');
  const at = (format: string, text: string, daysLater?: number) => {
    const wall = compileTimeFormat(format)(text);
    const instant = wall && toInstant(wall, clock, daysLater);
    return instant === null ? null : new Date(instant).toISOString();
  };
  expect(at('iso', '2024-05-01T12:00')).toBe('2024-05-01T10:00:00.000Z');
  expect(at('iso', '2024-05-01T12:00+05:30')).toBe('2024-05-01T06:30:00.000Z');
  expect(at('epoch_s', '0')).toBe('1970-01-01T00:00:00.000Z');
  expect(at('iso', '2024-02-30T12:00')).toBeNull();
  // The night to Monday 28 October begins 25 hours after the one before.
  expect(at('iso', '2024-10-27T00:05', 0)).toBe('2024-10-26T22:05:00.000Z');
  expect(at('iso', '2024-10-27T00:05', 1)).toBe('2024-10-27T23:05:00.000Z');
});
