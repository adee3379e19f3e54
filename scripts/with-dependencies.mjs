// Runs a TypeScript file in a fresh clone: node scripts/with-dependencies.mjs FILE [ARGUMENT…]
// Installs the locked packages first unless they are there. Plain JavaScript with Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, isGenerated } from './prisma-generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function fail(message) {
  console.error(`callcast: ${message}`);
  process.exit(1);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [major, minor] = engines.node.match(/\d+/g).map(Number);
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(`Node ${process.versions.node} is too old: it needs ${engines.node}. See https://nodejs.org.`);
}

/** Whether every package of the lock file that this platform needs is there in the locked version. */
function isInstalled() {
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(locked).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true;
    const found = installed[place];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

function install() {
  console.log('Installing packages (npm ci); the first time this takes a minute or two.');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) fail('the packages could not be installed; npm says why above.');
}

function runFile([file, ...args]) {
  if (!file) fail('which file? node scripts/with-dependencies.mjs FILE');
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to both; the child ends in good order and this one with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

checkNode();
if (!isInstalled()) install();
if (!isGenerated().current && generate() !== 0) fail('the database client could not be generated.');
runFile(process.argv.slice(2));
