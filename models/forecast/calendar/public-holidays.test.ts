import { describe, expect, test } from 'vitest';
import { ModelError } from '@/models/model-error';
import { holidayCountries, holidayRegions } from './holiday-places';
import { type SpecialDaysQuestion, specialDaysOf } from './public-holidays';

function days(country: string, from: string, to: string, more: Partial<SpecialDaysQuestion> = {}): string[] {
  return specialDaysOf({ country, from, to, ...more }).map(
    ({ date, tag, kind }) => `${date} ${tag} (${kind})`,
  );
}

function thrownBy(act: () => unknown): ModelError {
  try {
    act();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('special days of a country', () => {
  test('move with Easter and have bridges', () => {
    expect(days('NL', '2026-03-01', '2026-06-30')).toEqual([
      '2026-04-05 Easter Sunday (public)',
      '2026-04-06 Easter Monday (public)',
      "2026-04-27 King's Day (public)",
      '2026-05-14 Ascension Day (public)',
      '2026-05-15 Bridge day (bridge)',
      '2026-05-24 Pentecost (public)',
      '2026-05-25 Whit Monday (public)',
    ]);
    expect(days('NL', '2027-03-01', '2027-03-31')).toContain('2027-03-29 Easter Monday (public)');
  });

  test("King's Day on a Sunday is kept on the Saturday before", () => {
    expect(days('NL', '2025-04-26', '2025-04-27')).toEqual(["2025-04-26 King's Day (public)"]);
  });

  test('a day on a weekend is observed on a working day, under the same tag', () => {
    expect(days('GB', '2027-12-24', '2027-12-31', { region: 'ENG' })).toEqual([
      '2027-12-24 Christmas Eve (eve)',
      '2027-12-25 Christmas Day (public)',
      '2027-12-26 Boxing Day (public)',
      '2027-12-27 Christmas Day (observed)',
      '2027-12-28 Boxing Day (observed)',
      "2027-12-31 New Year's Eve (eve)",
    ]);
  });

  test('New Year’s Day may be observed in the year before', () => {
    expect(days('US', '2027-12-31', '2027-12-31')).toEqual(["2027-12-31 New Year's Day (observed)"]);
  });

  test('half days are told from whole ones', () => {
    expect(days('AT', '2026-12-24', '2026-12-31')).toEqual([
      '2026-12-24 Christmas Eve (half)',
      '2026-12-25 Christmas Day (public)',
      '2026-12-26 Boxing Day (public)',
      "2026-12-31 New Year's Eve (half)",
    ]);
  });

  test('a holiday of several days gives each of them, over a change of the clocks too', () => {
    expect(days('EG', '2026-05-26', '2026-05-31').filter((day) => day.includes('Sacrifice'))).toHaveLength(4);
  });

  test('the holidays of the US in the spring and summer of 2003', () => {
    expect(days('US', '2003-03-03', '2003-10-24').filter((day) => day.endsWith('(public)'))).toEqual([
      '2003-05-26 Memorial Day (public)',
      '2003-07-04 Independence Day (public)',
      '2003-09-01 Labour Day (public)',
      '2003-10-13 Columbus Day (public)',
    ]);
  });

  test('days that are only marked come when they are asked for', () => {
    const mothersDay = "2026-05-10 Mother's Day (observance)";
    expect(days('NL', '2026-05-10', '2026-05-10')).toEqual([]);
    expect(days('NL', '2026-05-10', '2026-05-10', { observances: true })).toEqual([mothersDay]);
  });

  test('no bridge where the weekend is another one', () => {
    expect(days('SA', '2020-01-01', '2026-12-31').filter((day) => day.includes('bridge'))).toEqual([]);
  });
});

describe('regions', () => {
  test.each(['BY', 'by', 'DE-BY'])('%s is Bavaria, which keeps Epiphany', (region) => {
    expect(days('de', '2026-01-06', '2026-01-06', { region })).toEqual(['2026-01-06 Epiphany (public)']);
    expect(days('DE', '2026-01-06', '2026-01-06')).toEqual([]);
  });

  test('Augsburg, a region of Bavaria, keeps one more', () => {
    expect(days('DE', '2026-08-08', '2026-08-08', { region: 'BY-A' })).toHaveLength(1);
    expect(days('DE', '2026-08-08', '2026-08-08', { region: 'BY' })).toEqual([]);
  });

  test('every region of every country can be asked', () => {
    for (const { code } of holidayCountries()) {
      for (const region of holidayRegions(code).slice(0, 3)) {
        expect(() => days(code, '2026-01-01', '2026-12-31', { region: region.code })).not.toThrow();
      }
    }
  });
});

describe('what is not known', () => {
  test('a country: the countries that are', () => {
    const error = thrownBy(() => days('XX', '2026-01-01', '2026-12-31'));
    expect(error.message).toBe('The public holidays of XX are not known.');
    expect(error.hint).toContain('NL (Netherlands)');
  });

  test('a region: the regions of the country', () => {
    const error = thrownBy(() => days('DE', '2026-01-01', '2026-12-31', { region: 'ZZ' }));
    expect(error.message).toBe('DE has no region ZZ with holidays of its own.');
    expect(error.hint).toContain('BY (Bayern)');
  });

  test('a date, a range of centuries', () => {
    expect(thrownBy(() => days('NL', '2026-13-01', '2026-12-31')).hint).toContain('2026-12-25');
    expect(thrownBy(() => days('NL', '1026-01-01', '2026-12-31')).message).toContain('60 years');
  });
});
