import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-flow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string) {
  const into = path.join(folder, name);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', 'sample-flow', '--into', into, '--json'],
    { cwd: PROJECT_ROOT, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  const { records, texts, ...counts } = JSON.parse(stdout) as Record<string, string>;
  return { counts, records: readFileSync(records ?? '', 'utf8'), texts: readFileSync(texts ?? '', 'utf8') };
}

test('the generated flow is the same every time, and its texts are of calls that are in its records', () => {
  const first = written('a');
  expect(written('b')).toEqual(first);
  const lines = first.records.trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(Number(first.counts.calls));
  const ids = new Set(lines.map((line) => line.split(',')[0]));
  expect(ids.size).toBe(lines.length);
  const said = first.texts
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { call_id: string });
  expect(said.every(({ call_id }) => ids.has(call_id))).toBe(true);
  expect(new Set(said.map(({ call_id }) => call_id)).size).toBe(Number(first.counts.conversations));
});

test('its broken phones go to the wrong queue first, most of them, and are passed on', () => {
  const { records, texts } = written('c');
  const broken = new Set(
    texts
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { call_id: string; intent: string[] })
      .filter(({ intent }) => intent.includes('Broken phone'))
      .map(({ call_id }) => call_id),
  );
  const rows = records
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
    // A call that was passed on has a row for its second leg, which nobody dialled.
    .filter(([id = '', , , entry]) => broken.has(id) && entry !== '');
  const misled = rows.filter(([, , queue]) => queue === 'TV and internet');
  const passed = misled.filter((cells) => cells.at(-1) === 'Insurance');
  expect(misled.length / rows.length).toBeGreaterThan(0.5);
  expect(passed.length / misled.length).toBeGreaterThan(0.65);
});
