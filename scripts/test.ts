// `npm test`: everything there is to check, with real servers and a real browser. Ends with "N passed, M failed" alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser';

interface Count {
  passed: number;
  failed: number;
}

/** One check: a name, and the commands that must all succeed. */
const CHECKS: readonly { name: string; commands: readonly (readonly string[])[] }[] = [
  {
    name: 'types',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'lint and format', commands: [['biome', 'check', '.']] },
  {
    name: 'boundaries',
    commands: [['depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'server', 'models', 'jobs']],
  },
  { name: 'unused code', commands: [['knip']] },
];

const SUITES: readonly { name: string; config: string }[] = [
  { name: 'units and integration', config: 'vitest.config.ts' },
  { name: 'browser', config: 'e2e/vitest.config.ts' },
];

const scratch = mkdtempSync(path.join(tmpdir(), 'callcast-test-'));

function run(command: readonly string[]): boolean {
  const [name = '', ...args] = command;
  const bin = path.join('node_modules', '.bin', name);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  return spawnSync(bin, args, { stdio: 'inherit', env }).status === 0;
}

function check(name: string, commands: readonly (readonly string[])[]): Count {
  console.log(`\n— ${name}`);
  const passed = commands.every(run);
  console.log(passed ? `  ${name}: passed` : `  ${name}: FAILED`);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What vitest's JSON reporter wrote; a suite that could not even start counts as one failure. */
function readReport(file: string, started: boolean): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    const failed = report.numFailedTests;
    return { passed: report.numPassedTests, failed: started || failed > 0 ? failed : 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function suite(name: string, config: string): Count {
  console.log(`\n— ${name}`);
  const report = path.join(scratch, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run(['vitest', 'run', '--config', config, ...reporters]);
  return readReport(report, succeeded);
}

function main(): void {
  process.env.CHROME_PATH = ensureBrowser();
  const counts = [
    ...CHECKS.map(({ name, commands }) => check(name, commands)),
    ...SUITES.map(({ name, config }) => suite(name, config)),
  ];
  rmSync(scratch, { recursive: true, force: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main();
