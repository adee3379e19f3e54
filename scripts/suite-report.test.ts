import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSuiteReport } from './suite-report';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A run of the real runner over test files with this text, and what is read from its report. */
function reportOf(files: Record<string, string>) {
  const root = mkdtempSync(path.join(folder, 'suite-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  const report = path.join(root, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [
      path.resolve('node_modules/vitest/vitest.mjs'),
      'run',
      '--globals',
      '--root',
      root,
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    { env: { ...process.env, VITEST: undefined } },
  );
  return readSuiteReport(report, 'small suite', status === 0);
}

describe('the report of a suite', () => {
  it('counts what passed and tells every failure with its file, name and reason', () => {
    const { passed, failures } = reportOf({
      'a.test.js':
        "describe('sums', () => { it('add', () => expect(1 + 1).toBe(2)); it('err', () => expect(1).toBe(2)); });",
    });
    expect([passed, failures.length]).toEqual([1, 1]);
    expect(failures[0]).toMatch(/a\.test\.js > sums err\n {4}AssertionError: expected 1 to be 2/);
  });

  it('counts a file that cannot be read in, and one whose preparation fails', () => {
    const { passed, failures } = reportOf({
      'broken.test.js': "import './nowhere.js'; it('is never reached', () => {});",
      'unprepared.test.js': "beforeAll(() => { throw new Error('no server'); }); it('is skipped', () => {});",
    });
    expect([passed, failures.length]).toEqual([0, 2]);
    expect(failures.join('\n')).toContain('no server');
    expect(failures.join('\n')).toContain('nowhere.js');
  });

  it('counts an error outside of tests', () => {
    const { passed, failures } = reportOf({
      'late.test.js': "it('passes', () => { Promise.reject(new Error('nobody waits')); });",
    });
    expect([passed, failures.length]).toEqual([1, 1]);
  });

  it('counts a suite that left no report', () => {
    expect(readSuiteReport(path.join(folder, 'none.json'), 'browser', false)).toEqual({
      passed: 0,
      failures: ['browser: left no report'],
    });
  });
});
