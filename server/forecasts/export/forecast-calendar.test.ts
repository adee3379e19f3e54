import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarContent, forecastCalendar } from './forecast-calendar';

const bands = { q025: 80, q10: 90, q25: 95, q50: 100, q75: 105, q90: 110, q975: 120 };
const content = (told: Partial<CalendarContent> = {}): CalendarContent => ({
  siteId: 1,
  name: 'Forecast Bank',
  queue: '',
  metric: 'offered',
  madeAt: new Date('2026-11-21T03:00:00Z'),
  days: [{ date: '2026-12-24', mean: 1234.4, model: 1000, overridden: true, bands }],
  specialDays: new Map([['2026-12-24', ['Christmas Eve']]]),
  ...told,
});

/** Content lines of a calendar, unfolded as RFC 5545 3.1 says. */
const unfolded = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const valuesOf = (text: string, name: string): string[] =>
  unfolded(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));
/** TEXT, unescaped as RFC 5545 3.3.11 says. */
const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_whole, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** What people may call a day, in any script. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.stringMatching(/^[;,\\"é 日🎄]{1,200}$/u),
  )
  .filter((name) => name.trim() !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name));

describe('the calendar of a forecast', () => {
  test('has whole days with figures, ranges and who changed them', () => {
    const text = forecastCalendar(content());
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Christmas Eve', '1\\,234 calls forecast']);
    expect(valuesOf(text, 'DESCRIPTION').map(unescaped)).toEqual([
      'Between 90 and 110 with 80% probability.\nChanged by planners; the models say 1,000 calls.',
    ]);
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261224', '20261224']);
    expect(text).toContain('DTSTART;VALUE=DATE:20261224');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  });

  test('keeps its UIDs from forecast to forecast, each once', () => {
    const before = valuesOf(forecastCalendar(content()), 'UID');
    const later = content({
      madeAt: new Date('2026-11-22T03:00:00Z'),
      days: [{ date: '2026-12-24', mean: 7, model: 7, overridden: false, bands }],
    });
    expect(valuesOf(forecastCalendar(later), 'UID')).toEqual(before);
    expect(new Set(before).size).toBe(2);
    expect(valuesOf(forecastCalendar(content({ siteId: 2 })), 'UID')).not.toEqual(before);
    expect(valuesOf(forecastCalendar(content({ queue: 'a' })), 'UID')[1]).not.toBe(before[1]);
  });

  test('leaves out days on which it is closed', () => {
    const closed = { date: '2026-12-25', mean: 0, model: 0, overridden: false, bands };
    expect(
      valuesOf(forecastCalendar(content({ days: [closed], specialDays: new Map() })), 'SUMMARY'),
    ).toEqual([]);
  });

  test('says any name, folded into lines of at most 75 octets without cutting a character', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const text = forecastCalendar(content({ specialDays: new Map([['2026-12-24', [name]]]) }));
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toContain('\uFFFD');
        }
        expect(unescaped(valuesOf(text, 'SUMMARY')[0] ?? '')).toBe(name.trim());
      }),
    );
  });

  test('cannot be broken out of by a name', () => {
    const name = 'x\r\nEND:VEVENT\nBEGIN:VALARM;y';
    const text = forecastCalendar(content({ name, specialDays: new Map([['2026-12-24', [name]]]) }));
    expect(unfolded(text).filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(2);
    expect(unfolded(text).some((line) => line.startsWith('BEGIN:VALARM'))).toBe(false);
  });
});
