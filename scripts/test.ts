// `npm test`: everything there is to check, with real servers and a real browser. Ends with "N passed, M failed" alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { acquireServices } from '@/server/embedded/acquire';
import { ensureBrowser } from './browser';
import { type Outcome, readSuiteReport } from './suite-report';

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

interface Suite {
  name: string;
  config: string;
  /** only these folders and files; default all */
  only?: readonly string[];
  /** on servers that the environment names, as a production site has them; default on servers of the suite's own */
  onNamedServers?: boolean;
}

const SUITES: readonly Suite[] = [
  { name: 'units and integration', config: 'vitest.config.ts' },
  {
    name: 'integration on named servers',
    config: 'vitest.config.ts',
    only: ['server/clickhouse', 'server/postgres', 'server/trends', 'jobs/ingest-file.test.ts'],
    onNamedServers: true,
  },
  { name: 'browser', config: 'e2e/vitest.config.ts' },
];

const scratch = mkdtempSync(path.join(tmpdir(), 'callcast-test-'));

function run(command: readonly string[]): boolean {
  const [name = '', ...args] = command;
  const bin = path.join('node_modules', '.bin', name);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  return spawnSync(bin, args, { stdio: 'inherit', env }).status === 0;
}

function check(name: string, commands: readonly (readonly string[])[]): Outcome {
  console.log(`\n— ${name}`);
  const passed = commands.every(run);
  console.log(passed ? `  ${name}: passed` : `  ${name}: FAILED`);
  return passed ? { passed: 1, failures: [] } : { passed: 0, failures: [name] };
}

function runSuite({ name, config, only = [] }: Suite): Outcome {
  const report = path.join(scratch, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run(['vitest', 'run', '--config', config, ...reporters, ...only]);
  return readSuiteReport(report, name, succeeded);
}

/** Servers that run beside the tests and that the tests only know by their addresses. */
async function withNamedServers<Result>(work: () => Result): Promise<Result> {
  const before = { ...process.env };
  const dataDir = path.join(scratch, 'named-servers');
  const services = await acquireServices({ dataDir, durable: false, temporary: true });
  process.env.TEST_DATABASE_URL = process.env.DATABASE_URL ?? '';
  process.env.TEST_CLICKHOUSE_URL = process.env.CLICKHOUSE_URL ?? '';
  try {
    return work();
  } finally {
    await services.release();
    process.env = before;
  }
}

function suite(one: Suite): Outcome | Promise<Outcome> {
  console.log(`\n— ${one.name}`);
  return one.onNamedServers ? withNamedServers(() => runSuite(one)) : runSuite(one);
}

async function main(): Promise<void> {
  process.env.CHROME_PATH = ensureBrowser();
  console.log(`Weights of a recognizer, for tests: ${await speechWeights()}`);
  const outcomes = CHECKS.map(({ name, commands }) => check(name, commands));
  for (const one of SUITES) outcomes.push(await suite(one));
  rmSync(scratch, { recursive: true, force: true });
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(['', '— what failed', ...failures].join('\n'));
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

await main();
