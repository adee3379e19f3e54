import { expect, test } from 'vitest';
import { safeNextPath, signInPath } from './next-path';

test('keeps paths of this site, with query and fragment', () => {
  expect(safeNextPath('/calls?from=2026-01-01&queue=a%20b#c7')).toBe('/calls?from=2026-01-01&queue=a%20b#c7');
});

test.each([
  undefined,
  null,
  '',
  'calls',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  ' //evil.example',
])('%j leads home instead', (next) => {
  expect(safeNextPath(next)).toBe('/trends');
});

test('a path that climbs stays on this site', () => {
  expect(safeNextPath('/../..//evil.example')).toBe('/trends');
  expect(safeNextPath('/a/../calls')).toBe('/calls');
});

test('the sign-in page is told where to go back to', () => {
  expect(signInPath('/calls?page=2')).toBe('/login?next=%2Fcalls%3Fpage%3D2');
  expect(signInPath('/')).toBe('/login');
  expect(signInPath('//evil.example')).toBe('/login');
});
