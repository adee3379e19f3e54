import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium on this machine: CHROME_PATH, or the first known name on the PATH. */
export function findBrowser(): string | undefined {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
}

function install(): void {
  const run = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log('No browser found: installing Debian’s chromium …');
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

/**
 * The path of a Chromium, installed from Debian's packages when there is none and this process may.
 * @throws Error that says how to get one
 */
export function ensureBrowser(): string {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!findBrowser() && mayInstall) install();
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium: install it ("apt-get install chromium") or set CHROME_PATH.',
  );
}
