// `npm run demo`: from a fresh clone to signed-in dashboards over a real bank's calls and a desk of sample texts. Ctrl-C stops it cleanly; running
// it again goes on with the same data. Everything it does is a command that one can also run oneself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { acquireServices } from '@/server/embedded/acquire';
import { dataDirectory, PROJECT_ROOT } from '@/server/embedded/paths';
import { AppError, toAppError } from '@/server/errors';
import { DEMO_STEPS } from './demo-steps';
import { ensureBuild } from './serving/ensure-build';
import { startProduct } from './serving/start-product';
import { untilStopped } from './serving/until-stopped';

const EMAIL = 'admin@callcast.local';

const { values: options } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string' },
  },
});

const stopping = new AbortController();

async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  process.stdout.write(`  ${title} … `);
  const since = Date.now();
  try {
    const result = await work();
    if (stopping.signal.aborted) throw new AppError('canceled', 'Stopped.');
    console.log(`done in ${((Date.now() - since) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log('');
    throw error;
  }
}

/** Runs `callcast …` and returns its JSON document. */
async function callcast(...args: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, ['bin/callcast.mjs', ...args, '--json'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    signal: stopping.signal,
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.on('error', () => undefined);
  const [code] = await once(child, 'close');
  if (stopping.signal.aborted) throw new AppError('canceled', 'Stopped.');
  const document = JSON.parse(output) as Record<string, unknown>;
  if (code === 0) return document;
  const { message, hint } = (document.error ?? {}) as { message?: string; hint?: string };
  throw new AppError(
    'internal',
    `callcast ${args[0]}: ${message ?? `exit code ${code}`}`,
    hint ? { hint } : {},
  );
}

/** The admin's password: generated once, kept beside the other secrets so that the next demo can print it again. */
async function signIn(): Promise<string> {
  const file = path.join(dataDirectory(options['data-dir']), 'demo-sign-in.json');
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { password: string }).password;
  } catch {
    const { generatedPassword: password } = await callcast(
      'user',
      'add',
      EMAIL,
      '--name',
      'Demo admin',
      '--role',
      'admin',
    );
    writeFileSync(file, JSON.stringify({ email: EMAIL, password }), { mode: 0o600 });
    return String(password);
  }
}

async function prepare(): Promise<string> {
  await step('Bringing both databases up to date', () => callcast('migrate'));
  for (const { title, run } of DEMO_STEPS) {
    const note = await step(title, () => run(callcast));
    if (typeof note === 'string') console.log(`    ${note}`);
  }
  const password = await step('Making a sign-in', signIn);
  await step('Building the pages (about a minute the first time)', () => ensureBuild(stopping.signal));
  return password;
}

async function demo(): Promise<void> {
  const stopped = untilStopped();
  void stopped.then(() => stopping.abort());
  console.log('Callcast demo');
  const dataDir = options['data-dir'];
  if (dataDir) process.env.CALLCAST_DATA_DIR = path.resolve(dataDir);
  const services = await step('Starting ClickHouse and PostgreSQL', () => acquireServices());
  try {
    const password = await prepare();
    const product = await step('Starting the web server and a worker', () =>
      startProduct({
        mode: 'production',
        host: options.host,
        port: options.port ? Number(options.port) : undefined,
        worker: true,
        outputToStderr: false,
      }),
    );
    console.log(
      `\n  Open     ${product.url}\n  E-mail   ${EMAIL}\n  Password ${password}\n\n  Ctrl-C stops it.`,
    );
    const end = await Promise.race([stopped, product.ended]);
    await product.stop();
    if (end !== 'stopped') throw new AppError('internal', `The web server ${end}.`);
    console.log('\nStopped. The data stays in the data directory; "npm run demo" goes on with it.');
  } finally {
    await services.release();
  }
}

demo().catch((thrown) => {
  const error = toAppError(thrown);
  console.error(error.code === 'canceled' ? '\nStopped.' : `callcast: ${error.message}`);
  if (error.hint) console.error(`  ${error.hint}`);
  process.exitCode = error.code === 'canceled' ? 130 : 1;
});
