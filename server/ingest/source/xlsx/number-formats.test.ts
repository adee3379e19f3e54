import { expect, test } from 'vitest';
import { formOf, type NumberForm, numberText } from './number-formats';

test.each<[number, string | undefined, NumberForm]>([
  [0, undefined, 'number'],
  [2, undefined, 'number'],
  [14, undefined, 'date'],
  [20, undefined, 'time'],
  [22, undefined, 'date_time'],
  [46, undefined, 'elapsed'],
  [164, 'dd/mm/yyyy', 'date'],
  [164, '[$-409]d-mmm-yy h:mm AM/PM;@', 'date_time'],
  [164, 'hh:mm:ss', 'time'],
  [164, '[h]:mm', 'elapsed'],
  [164, '0.00" days"', 'number'],
  [164, '[Red]#,##0', 'number'],
  [164, 'General', 'number'],
  [164, 'mmm', 'date'],
])('number format %i %s is a %s', (id, code, form) => {
  expect(formOf(id, code)).toBe(form);
});

test.each<[string, NumberForm, boolean, string]>([
  ['46083', 'date', false, '2026-03-02'],
  ['44621', 'date', true, '2026-03-02'],
  ['46083.375', 'date_time', false, '2026-03-02 09:00:00'],
  ['46083.3750057870', 'date_time', false, '2026-03-02 09:00:00.500'],
  // A day that is there, and not shown.
  ['46083.375', 'time', false, '09:00:00'],
  ['0.375', 'date_time', false, '09:00:00'],
  ['1.5', 'elapsed', false, '36:00:00'],
  ['0.30000000000000004', 'number', false, '0.3'],
  ['31612345678', 'number', false, '31612345678'],
  ['3.1612345678E10', 'number', false, '31612345678'],
  ['-1', 'date', false, '-1'],
  ['1e300', 'date_time', false, '1e+300'],
  ['', 'date', false, ''],
  ['n/a', 'number', false, 'n/a'],
])('%s as %s is %s', (text, form, from1904, expected) => {
  expect(numberText(text, form, from1904)).toBe(expected);
});
