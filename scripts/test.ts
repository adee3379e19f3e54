// `npm test`: everything there is to check, with real servers and a real browser. Ends with "N passed, M failed" alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { acquireServices } from '@/server/embedded/acquire';
import { makeServersFolder } from '@/server/testing/servers-folder';
import { ensureBrowser } from './browser';
import { type Outcome, readSuiteReport } from './suite-report';

/** One check: a name, and the commands that must all succeed. */
interface Check {
  name: string;
  commands: readonly (readonly string[])[];
}

/** What runs side by side: two rows of checks, each one after the other. */
const CHECKS: readonly (readonly Check[])[] = [
  [
    {
      name: 'types',
      commands: [
        ['next', 'typegen'],
        ['tsc', '--noEmit'],
      ],
    },
  ],
  [
    {
      name: 'boundaries',
      commands: [['depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'server', 'models', 'jobs']],
    },
    { name: 'lint and format', commands: [['biome', 'check', '.']] },
    { name: 'unused code', commands: [['knip']] },
  ],
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
    only: ['server/clickhouse', 'server/postgres', 'server/calls/stats.test.ts', 'jobs/ingest-file.test.ts'],
    onNamedServers: true,
  },
  { name: 'browser', config: 'e2e/vitest.config.ts' },
];

const scratch = mkdtempSync(path.join(tmpdir(), 'callcast-test-'));

function processOf([name = '', ...args]: readonly string[]) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  return { bin: path.join('node_modules', '.bin', name), args, env };
}

/** What a command that runs beside others says is told when it has ended. */
async function runBeside(command: readonly string[]): Promise<{ succeeded: boolean; said: string }> {
  const { bin, args, env } = processOf(command);
  const child = spawn(bin, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const status = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { succeeded: (await status) === 0, said: output + problems };
}

async function check({ name, commands }: Check): Promise<Outcome> {
  let passed = true;
  let told = `\n— ${name}\n`;
  for (const command of commands) {
    if (!passed) break;
    const { succeeded, said } = await runBeside(command);
    passed = succeeded;
    told += said;
  }
  console.log(`${told}  ${name}: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? { passed: 1, failures: [] } : { passed: 0, failures: [name] };
}

async function oneByOne(checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of checks) outcomes.push(await check(one));
  return outcomes;
}

function runSuite({ name, config, only = [] }: Suite): Outcome {
  const report = path.join(scratch, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { bin, args, env } = processOf(['vitest', 'run', '--config', config, ...reporters, ...only]);
  const succeeded = spawnSync(bin, args, { stdio: 'inherit', env }).status === 0;
  return readSuiteReport(report, name, succeeded);
}

/** Servers that run beside the tests and that the tests only know by their addresses. */
async function withNamedServers<Result>(work: () => Result): Promise<Result> {
  const before = { ...process.env };
  const services = await acquireServices({ dataDir: makeServersFolder(), durable: false, temporary: true });
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
  const checking = Promise.all(CHECKS.map(oneByOne));
  const weights = await speechWeights();
  console.log(`Weights of a recognizer, for tests: ${weights}`);
  const outcomes = (await checking).flat();
  for (const one of SUITES) outcomes.push(await suite(one));
  rmSync(scratch, { recursive: true, force: true });
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(['', '— what failed', ...failures].join('\n'));
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

await main();
