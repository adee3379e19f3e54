import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../server/ingest/samples/', import.meta.url));
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CALLCAST, 'ingest', ...args], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function end(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output] = await Promise.all([child.stdout, child.stderr].map((stream) => stream && text(stream)));
  return { code: await ended, output: output ?? '' };
}

/** Waits until the delivery to a site has stored so many calls. */
async function untilStored(site: string, calls: number): Promise<void> {
  for (;;) {
    const batch = await stores.database.ingestBatch.findFirst({ where: { site: { code: site } } });
    if (batch && Number(batch.rowsStored) >= calls) return;
    await sleep(5);
  }
}

const newSite = (code: string) => ['--site', code, '--time-zone', 'America/New_York', '--country', 'US'];

test('killed again and again in the middle, texts come to the exact totals', async () => {
  const file = path.join(stores.dataDir, 'many.jsonl');
  const lines = Array.from({ length: 3400 }, (_, id) =>
    ['agent', 'customer'].map((speaker) =>
      JSON.stringify({
        call_id: `c${id}`,
        started_at: `2026-03-${String(1 + (id % 28)).padStart(2, '0')}T15:00:00Z`,
        speaker,
        text: `What the ${speaker} says in ${id}`,
        intent: speaker === 'customer' ? `intent-${id % 3}` : undefined,
      }),
    ),
  );
  writeFileSync(file, lines.flat().join('\n'));
  const args = [file, ...newSite('killed')];
  // Right after its beginning, then within the second and the fourth block.
  for (const calls of [0, 1000, 3000]) {
    const child = start(args);
    const ended = end(child);
    await untilStored('killed', calls);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
  }
  const last = await end(start([...args, '--json']));
  expect(JSON.parse(last.output)).toMatchObject({
    batches: [{ kind: 'transcripts', status: 'done', rowsRead: 3400, rowsStored: 3400, rowsQuarantined: 0 }],
  });
  const site = await stores.database.site.findUniqueOrThrow({ where: { code: 'killed' } });
  const stored = await storedTexts(site.id);
  expect(new Set(stored.map(({ callId }) => callId)).size).toBe(3400);
  expect(stored).toHaveLength(3400);
  expect(await stores.database.intentExample.count({ where: { siteId: site.id } })).toBe(3400);
  expect(await callStats({ actor: CLI_ACTOR }, { site: 'killed' })).toMatchObject({
    calls: 3400,
    dirtyDays: 0,
    rollupsAgree: true,
  });
});

test('the sample texts of the demo are recognized, or read with their presets, whole', async () => {
  const deliver = async (file: string, ...more: string[]) => {
    const { output } = await end(start([path.join(SAMPLES, file), ...newSite('desk'), ...more, '--json']));
    return (JSON.parse(output) as { batches: object[] }).batches[0];
  };
  expect(await deliver('vcon-samples.jsonl.gz')).toMatchObject({ rowsStored: 21, rowsQuarantined: 0 });
  expect(await deliver('dstc11-development.jsonl.gz', '--preset', 'dstc11-sample')).toMatchObject({
    rowsStored: 913,
    rowsQuarantined: 0,
  });
  const site = await stores.database.site.findUniqueOrThrow({ where: { code: 'desk' } });
  const stored = await storedTexts(site.id);
  const [spoken] = stored.filter(({ turns }) => turns.some((turn) => turn.startsWith('agent:')));
  expect(spoken?.turns.join(' ')).toContain('[NAME_1]');
  const days = stored.map(({ day }) => day).sort();
  expect([days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]).toEqual(['2024-01', '2024-03']);
  expect(await stores.database.intent.count({ where: { siteId: site.id } })).toBe(22);
});

test('texts join calls by agent and time where that is said; what joins none is told', async () => {
  const calls = path.join(stores.dataDir, 'calls.csv');
  writeFileSync(
    calls,
    'call_id,started_at,outcome,wait_s,talk_s,agent\nC-1,2026-03-02T15:00:00Z,answered,5,60,Anna\n',
  );
  const site = await stores.database.site.create({
    data: { code: 'join', name: 'Join', timeZone: 'America/New_York', country: 'US' },
  });
  await deliverFile(site.id, calls);
  const said = (name: string, text: string) => {
    const file = path.join(stores.dataDir, name);
    writeFileSync(file, JSON.stringify({ text, segments: [{ start: 0, end: 1, text }], language: 'en' }));
    return file;
  };
  const files = [
    said('x_AGENT_Anna_DT_2026-03-02T10-00-03.json', 'Hello there'),
    said('x_AGENT_Anna_DT_2026-03-02T14-00-00.json', 'Nobody knows'),
  ];
  const { code, output } = await end(start([...files, '--site', 'join', '--join-agent']));
  expect(code).toBe(0);
  expect(output).toContain('1 joined no call:');
  expect(output).toContain('line 1: No call of its agent was under way when it began.');
  expect(await storedTexts(site.id)).toMatchObject([{ callId: 'C-1', turns: ['unknown: Hello there'] }]);
});
