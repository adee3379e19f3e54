import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeJsonOnce } from './json-file';
import { ensureSecrets } from './secrets';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callcast-secrets-'));
  file = path.join(folder, 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('keys are made once, readable by their owner only, and the same from then on', () => {
  const made = ensureSecrets(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(ensureSecrets(file)).toEqual(made);
  expect(readdirSync(folder)).toEqual(['secrets.json']);
});

test('of two processes that make them at once, the first one counts', () => {
  const first = ensureSecrets(file);
  expect(writeJsonOnce(file, { another: true })).toBe(false);
  expect(ensureSecrets(file)).toEqual(first);
});

test('a damaged file is not replaced: what it encrypted would be lost', () => {
  writeFileSync(file, '{"NEXTAUTH_SECRET": "cut o');
  expect(() => ensureSecrets(file)).toThrow(/damaged/);
  expect(statSync(file).size).toBe(26);
});
