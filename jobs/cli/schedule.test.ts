import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkRoster } from '@/models/staffing/schedule/check-roster';
import { scheduleProblem } from '@/models/staffing/schedule/problem';
import { needOf, smallProblem } from '@/models/staffing/schedule/testing/small-problem';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { callcastHere } from './testing/callcast-here';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-schedule-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function schedule(file: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', 'schedule', file, ...options],
    {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const refused = (file: string, ...options: string[]) => callcastHere('schedule', file, ...options);

/** The problem that docs/DATA.md shows. */
function documented(): unknown {
  const text = readFileSync(path.join(PROJECT_ROOT, 'docs/DATA.md'), 'utf8');
  const found = /## Rosters[\s\S]*?```json\n([\s\S]*?)```/.exec(text)?.[1];
  return JSON.parse(found ?? '');
}

test('the documented problem is solved, its roster written as a table and as a calendar', () => {
  const problem = scheduleProblem.parse(documented());
  const file = fileOf('documented.json', documented());
  const csv = path.join(folder, 'roster.csv');
  const { status, stdout } = schedule(file, '--json', '--time-limit', '10s', '--out', csv);
  expect(status).toBe(0);
  const solution = JSON.parse(stdout);
  expect(solution).toMatchObject({ status: 'done', isStopped: false });
  expect(checkRoster(problem, solution.shifts)).toEqual([]);
  expect(solution.shifts.map(({ person }: { person: string }) => person).sort()).toEqual(['a', 'b']);
  const [head = '', ...lines] = readFileSync(csv, 'utf8').trim().split('\r\n');
  expect(head).toContain('code,name,group,date,start,end_date,end,shift_type,paid_minutes,breaks');
  expect(lines).toHaveLength(2);
  const ics = path.join(folder, 'roster.ics');
  expect(schedule(file, '--time-limit', '10', '--out', ics).stdout).toContain('2 shifts of 2 people cover');
  expect(readFileSync(ics, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test('what cannot be read, and what nobody can mean, is refused in a sentence', async () => {
  expect(await refused(path.join(folder, 'none.json'))).toMatchObject({ status: 5 });
  expect(await refused(fileOf('odd.json', '{'))).toMatchObject({ status: 2 });
  const wrong = await refused(fileOf('wrong.json', { ...smallProblem(), days: 0 }));
  expect(wrong).toMatchObject({ status: 2 });
  expect(wrong.stderr).toContain('days');
  expect(await refused(fileOf('fine.json', smallProblem()), '--time-limit', 'soon')).toMatchObject({
    status: 2,
  });
  const short = await refused(fileOf('short.json', { ...smallProblem(), days: 4 }));
  expect(short).toMatchObject({ status: 2 });
  expect(short.stderr).toContain('has 120 values; 4 days have 96 intervals');
});

test('Ctrl-C ends the search with the best so far', async () => {
  const people = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    name: `P ${at}`,
    group: 'Team',
    minMinutes: 60 * at,
  }));
  const requirement = [
    { queue: 'Service', people: needOf(5, (hour, day) => (hour > 7 ? 12 + ((hour * 7 + day * 3) % 9) : 0)) },
  ];
  const file = fileOf('long.json', smallProblem({ people, requirement }));
  const child = spawn(
    process.execPath,
    ['bin/callcast.mjs', 'schedule', file, '--time-limit', '10m', '--gap', '0'],
    {
      cwd: PROJECT_ROOT,
    },
  );
  let text = '';
  child.stdout.on('data', (part) => {
    text += part;
  });
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(text).toMatch(/shifts of \d+ people cover .*\(stopped: the best so far\)/);
});
