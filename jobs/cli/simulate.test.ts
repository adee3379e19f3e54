import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { callcastHere } from './testing/callcast-here';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const START = ['bin/callcast.mjs', 'simulate'];
const ONE = ['--calls', '100', '--interval', '30m', '--aht', '180', '--agents', '14'];

function simulate(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...START, ...options], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function fileOf(model: unknown): string {
  const file = path.join(folder, 'model.json');
  writeFileSync(file, JSON.stringify(model));
  return file;
}

/** The example of the documentation. */
function documented(): Record<string, unknown> & {
  queues: Record<string, unknown>[];
  groups: Record<string, unknown>[];
} {
  const text = readFileSync(path.join(PROJECT_ROOT, 'docs/DATA.md'), 'utf8');
  const [, json = ''] = /## A call center to simulate[\s\S]*?```json\n([\s\S]*?)```/.exec(text) ?? [];
  return JSON.parse(json);
}

describe('callcast simulate', () => {
  it('agrees with Erlang C, and says so beside it', () => {
    const { status, stdout } = simulate(...ONE, '--json');
    expect(status).toBe(0);
    const { serviceLevel, asa, occupancy, abandonment, formula } = JSON.parse(stdout);
    expect(formula.serviceLevel).toBeCloseTo(0.8884, 4);
    expect(Math.abs(serviceLevel.value - 0.8884)).toBeLessThan(2 * serviceLevel.halfWidth);
    expect(Math.abs(asa.value - 7.84)).toBeLessThan(2 * asa.halfWidth);
    expect(Math.abs(occupancy.value - 10 / 14)).toBeLessThan(2 * occupancy.halfWidth);
    expect(abandonment.value).toBe(0);
  });

  it('lets callers hang up, in words, the same for the same seed', () => {
    const options = [...ONE, '--patience', '300', '--seed', '7', '--replications', '20'];
    const { status, stdout } = simulate(...options);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Service level within 20 s: \d\d\.\d% ± \d\.\d/);
    expect(stdout).toMatch(/abandonment 1\.\d%/);
    expect(stdout).toContain('The formula (Erlang A) says');
    expect(simulate(...options).stdout).toBe(stdout);
  });

  it('says where no formula has an answer', async () => {
    const tooFew = ['--calls', '100', '--aht', '180', '--agents', '9', '--replications', '5'];
    const { stdout } = await callcastHere('simulate', ...tooFew);
    expect(stdout).toContain('the formula has no answer');
  });

  it('simulates the file that the documentation shows', () => {
    const { status, stdout } = simulate('--file', fileOf(documented()), '--replications', '50', '--json');
    expect(status).toBe(0);
    const { queues, groups } = JSON.parse(stdout);
    expect(queues.map(({ name }: { name: string }) => name)).toEqual(['sales', 'billing']);
    expect(queues[0].intervals).toHaveLength(3);
    // those who are passed on from sales come on top of billing's own 115
    expect(queues[1].total.offered.value).toBeGreaterThan(130);
    expect(groups[2].total.occupancy.value).toBeGreaterThan(0.5);
  });

  it('searches the agents of a file, between both limits', () => {
    const { status, stdout } = simulate(
      '--file',
      fileOf(documented()),
      '--required',
      '--replications',
      '5',
      '--json',
    );
    expect(status).toBe(0);
    const { groups, intervals, total, pooled } = JSON.parse(stdout);
    expect(groups.map(({ name }: { name: string }) => name)).toEqual(['sellers', 'clerks', 'both']);
    expect(intervals).toHaveLength(3);
    expect(total).toBeGreaterThanOrEqual(pooled);
  });

  it('stops at Ctrl-C', async () => {
    // a machine that is slow to start is killed before it can listen: it then gets longer
    for (const delay of [1500, 5000, 20_000]) {
      const { code, stdout } = await stoppedAfter(delay);
      if (code === null && delay < 20_000) continue;
      expect(code).toBeGreaterThan(0);
      expect(JSON.parse(stdout).error.code).toBe('canceled');
      return;
    }
  });
});

async function stoppedAfter(delay: number): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, [...START, ...ONE, '--replications', '10000000', '--json'], {
    cwd: PROJECT_ROOT,
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  await sleep(delay);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  return { code, stdout };
}

describe('callcast simulate, asked the wrong way', () => {
  it.each<[string, string[], string]>([
    ['without agents', ['--calls', '100', '--aht', '180'], '--agents'],
    ['with half an agent', [...ONE.slice(0, -1), '13.5'], 'whole number'],
    ['with a file and flags', ['--file', 'model.json', '--calls', '100'], 'not from both'],
    ['with a file that is not there', ['--file', 'nowhere.json'], 'nowhere.json'],
    ['with a length that is none', [...ONE, '--interval', '7 days'], '--interval'],
  ])('says what is wrong: %s', async (_, options, words) => {
    const { status, stderr } = await callcastHere('simulate', ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it.each<[string, (model: ReturnType<typeof documented>) => void, string]>([
    [
      'a field that is misspelt',
      (model) => Object.assign(model.queues[0] ?? {}, { patiense: 9 }),
      'patiense',
    ],
    ['a group without agents', (model) => delete model.groups[1]?.agents, 'The group clerks has no agents'],
    [
      'a skill for nothing',
      (model) => Object.assign(model.groups[1] ?? {}, { skills: [{ queue: 'x' }] }),
      'which is no queue',
    ],
    [
      'too few intervals',
      (model) => Object.assign(model.groups[1] ?? {}, { agents: [1] }),
      'clerks has agents for 1 intervals',
    ],
  ])('says what is wrong with a file: %s', async (_, spoil, words) => {
    const model = documented();
    spoil(model);
    const { status, stderr } = await callcastHere('simulate', '--file', fileOf(model));
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
