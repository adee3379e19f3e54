import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { callcastHere } from './testing/callcast-here';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-staff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function realCallcast(options: string) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', 'staff', ...options.split(' ')],
    { cwd: PROJECT_ROOT, encoding: 'utf8', env: process.env },
  );
  return { status, json: () => JSON.parse(stdout) };
}

async function callcast(options: string) {
  const said = await callcastHere('staff', ...options.split(' '));
  return { ...said, json: () => JSON.parse(said.stdout) };
}

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const ONE = '--calls 100 --interval 30m --aht 180';

describe('callcast staff', () => {
  it('says how many agents an interval needs', () => {
    const { status, json } = realCallcast(`${ONE} --target 0.8/20 --shrinkage .3 --json`);
    expect(status).toBe(0);
    expect(json()).toMatchObject({ load: 10, agents: 14, abandonment: 0, binding: 'target', stable: true });
    const { pWait, serviceLevel, asa, occupancy, scheduled } = json();
    expect(pWait).toBeCloseTo(0.1741, 4);
    expect(serviceLevel).toBeCloseTo(0.88835, 5);
    expect(asa).toBeCloseTo(7.836, 3);
    expect(occupancy).toBeCloseTo(10 / 14, 12);
    expect(scheduled).toBeCloseTo(20, 9);
  });

  it('says what a number of agents makes of it, by Erlang A where callers give up', async () => {
    const { json } = await callcast(`${ONE} --agents 13 --patience 5m --json`);
    const { pWait, abandonment, meanWait, asa } = json();
    expect(pWait).toBeCloseTo(0.225797, 6);
    expect(abandonment).toBeCloseTo(0.024963, 6);
    expect(meanWait / 60).toBeCloseTo(0.124817, 6);
    expect(asa).toBeLessThan(meanWait);
  });

  it('writes what grows without end as null, and says so to people', async () => {
    const { status, json } = await callcast(`${ONE} --agents 9 --json`);
    expect(status).toBe(0);
    expect(json()).toMatchObject({ pWait: 1, serviceLevel: 0, asa: null, stable: false, targetMet: false });
    const { stdout } = await callcast(`${ONE} --agents 9`);
    expect(stdout).toContain('wait without end');
    expect(stdout).toContain('The target is missed.');
  });

  it('takes targets and durations as people write them', async () => {
    const agents = async (options: string) => (await callcast(`${options} --json`)).json().agents;
    expect(await agents('--calls 100 --interval 1800s --aht 3m --target 80%/20s')).toBe(14);
    expect(await agents('--calls 200 --interval 1h --aht 180s --target 80/20')).toBe(14);
    expect(await agents(`${ONE} --asa 10s --max-occupancy 60%`)).toBe(17);
    expect(await agents(`${ONE} --abandonment 3% --patience 300`)).toBe(13);
    expect(await agents(`${ONE} --min-agents 30`)).toBe(30);
    expect(await agents('--calls 0 --aht 180')).toBe(0);
  });

  it('explains every step', async () => {
    const { stdout } = await callcast(`${ONE} --explain`);
    expect(stdout).toContain('A = n · AHT / I');
    expect(stdout).toContain('With 13 the service level would be 79.6%; with 14 it is 88.8%');
    const { explanation } = (await callcast(`${ONE} --explain --json`)).json();
    expect(explanation.map(({ key }: { key: string }) => key)).toContain('pWait');
  });

  it('counts trunk lines: menu, queue and talk', async () => {
    const { lines } = (
      await callcast('--calls 5000 --aht 240 --agents 690 --ivr 60 --wrap-up 40 --lines .001 --json')
    ).json();
    expect(lines.inMenu).toBeCloseTo((5000 * 60) / 1800, 9);
    expect(lines.talking).toBeCloseTo((5000 * 200) / 1800, 9);
    expect(lines.lines).toBeGreaterThan(lines.load);
    expect(lines.blocking).toBeLessThanOrEqual(0.001);
  });
});

describe('callcast staff of a file', () => {
  it('staffs every row, and judges rows that have agents', async () => {
    const file = fileOf('day.csv', 'start,calls,aht,agents\n08:00,100,180,\n08:30,100,180,10\n09:00,0,0,\n');
    const { rows } = (await callcast(`--file ${file} --interval 30m --json`)).json();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ start: '08:00', calls: 100, agents: 14, binding: 'target' });
    expect(rows[1]).toMatchObject({ start: '08:30', agents: 10, asa: null, binding: null, targetMet: false });
    expect(rows[2]).toMatchObject({ start: '09:00', load: 0, agents: 0, serviceLevel: 1 });
    const output = path.join(folder, 'out.csv');
    const { stdout } = await callcast(`--file ${file} --interval 30m --output ${output}`);
    expect(stdout).toContain('3 intervals, 12 agent hours online; most at line 2, 14 agents');
    const [head, first, second] = readFileSync(output, 'utf8').split('\r\n');
    expect(head).toBe(
      'start,calls,aht,load,agents,pWait,serviceLevel,asa,meanWait,occupancy,abandonment,scheduled',
    );
    expect(first).toMatch(/^08:00,100,180,10,14,0\.174/);
    expect(second).toContain(',10,1,0,,,1,0,10');
  });

  it('reads JSON, with one handling time for all', async () => {
    const file = fileOf('day.json', '[{"calls": 100, "queue": "Bills"}, {"calls": 360}]');
    const { stdout } = await callcast(`--file ${file} --interval 30m --aht 180`);
    expect(stdout).toMatch(/calls\s+queue\s+aht\s+load\s+agents/);
    expect(stdout).toMatch(/100\s+Bills\s+180\s+10\s+14\s+88\.8%/);
  });

  it('reads what a spreadsheet saves: semicolons, a byte order mark, capitals', async () => {
    const file = fileOf('sheet.csv', '\uFEFFStart;Calls;AHT\r\n08:00;100;180\r\n');
    const { rows } = (await callcast(`--file ${file} --interval 30m --json`)).json();
    expect(rows).toMatchObject([{ start: '08:00', calls: 100, agents: 14 }]);
  });

  it('names row and field of what cannot be, and writes nothing', async () => {
    const output = path.join(folder, 'never.csv');
    const bad = (name: string, text: string) => callcast(`--file ${fileOf(name, text)} --output ${output}`);
    const word = await bad('word.csv', 'calls,aht\n10,180\nmany,180\n');
    expect(word.status).toBe(2);
    expect(word.stderr).toContain('Line 3: calls "many" is not a number from 0.');
    expect(word.stderr).toContain('Mend the row');
    expect((await bad('none.csv', 'calls,aht\n')).stderr).toContain('has no row of data');
    expect((await bad('aht.csv', 'calls\n10\n')).stderr).toContain('Line 2: aht is missing');
    expect((await bad('half.csv', 'calls,aht,agents\n10,180,1.5\n')).stderr).toContain(
      'agents 1.5 is not whole',
    );
    expect((await bad('ragged.csv', 'calls,aht\n10\n')).stderr).toContain('cannot be read');
    expect((await bad('odd.json', '[{"calls": [1]}]')).stderr).toContain('not an array of objects');
    expect((await bad('null.json', '[{"calls": null}]')).stderr).toContain('Row 1: calls is missing');
    expect(realCallcast('--file nowhere.csv').status).toBe(5);
    expect(existsSync(output)).toBe(false);
  });
});

describe('callcast staff refuses', () => {
  it.each([
    ['--calls 100', 'needs --calls and --aht'],
    [`${ONE} --target 0.8/20 --asa 20`, 'Several targets are named'],
    [`${ONE} --abandonment .03`, 'needs a patience'],
    [`${ONE} --target 80`, 'Write it as 0.8/20'],
    [`${ONE} --shrinkage 30`, 'a share from 0 to 1'],
    [`${ONE} --shrinkage 1`, 'nobody would be left'],
    [`${ONE} --agents 1.5`, 'Give a whole number'],
    ['--calls 100 --aht 180 --interval 30', 'with its unit'],
    [`${ONE} --agents 9 --lines .01`, 'no number of lines is enough'],
    [`${ONE} --lines .01 --wrap-up 200`, '--wrap-up 200 is longer than --aht 180'],
    ['--file x.csv --calls 100', 'for a single interval'],
  ])('%s', async (options, said) => {
    const { status, stderr } = await callcast(options);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
