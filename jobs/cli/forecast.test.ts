import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { callcastHere } from './testing/callcast-here';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-forecast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Row {
  id: string;
  time: string;
  mean: number;
  low: number;
  median: number;
  high: number;
}

let files = 0;

function fileOf(lines: readonly string[]): string {
  files += 1;
  const file = path.join(folder, `series-${files}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function callcast(command: 'forecast' | 'backtest', input: string, ...options: string[]) {
  const output = path.join(folder, `out-${files}.csv`);
  const target = command === 'forecast' ? ['--output', output] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', command, '--input', input, ...target, ...options],
    { cwd: PROJECT_ROOT, encoding: 'utf8', env: process.env },
  );
  const rows = existsSync(output) ? readFileSync(output, 'utf8').trim().split('\n') : [];
  return { status, stdout, stderr, head: rows[0], rows: rows.slice(1).map(toRow) };
}

function toRow(line: string): Row {
  const [id = '', time = '', ...numbers] = line.split(',');
  const [mean = Number.NaN, low = Number.NaN, median = Number.NaN, high = Number.NaN] = numbers.map(Number);
  return { id, time, mean, low, median, high };
}

/** `series_id,timestamp,value` by the half hour from Monday 2026-01-05 on; null leaves a row out. */
function halfHours(
  days: number,
  value: (day: number, slot: number) => number | string | null,
  id = 'q',
): string[] {
  const start = Date.parse('2026-01-05T00:00:00Z');
  return Array.from({ length: days * 48 }, (_, index) => {
    const cell = value(Math.floor(index / 48), index % 48);
    const time = new Date(start + index * 1_800_000).toISOString().slice(0, 19);
    return cell === null ? [] : [`${id},${time},${cell}`];
  }).flat();
}

const HEAD = 'series_id,timestamp,value';
const busy = (day: number, slot: number) =>
  Math.round(40 + 30 * Math.sin((slot / 48) * Math.PI) + (day % 7) + ((day * 7 + slot * 3) % 5));

function expectSound(rows: readonly Row[]): void {
  for (const { mean, low, median, high } of rows) {
    for (const value of [mean, low, median, high]) expect(value).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
  }
}

describe('callcast forecast', () => {
  it('goes on where the series ends, in the form in which its times came', () => {
    const { status, head, rows, stdout } = callcast(
      'forecast',
      fileOf([HEAD, ...halfHours(42, busy)]),
      ...['--interval', '30m', '--horizon', '96'],
    );
    expect(status).toBe(0);
    expect(head).toBe('series_id,timestamp,mean,q0.1,q0.5,q0.9');
    expect(rows).toHaveLength(96);
    expect(rows[0]?.time).toBe('2026-02-16T00:00:00');
    expect(rows[95]?.time).toBe('2026-02-17T23:30:00');
    expectSound(rows);
    expect(rows[24]?.mean).toBeGreaterThan(60);
    expect(rows[24]?.mean).toBeLessThan(80);
    expect(stdout).toMatch(/On \d+ past moments it was off by [\d.]+% per interval/);
  });

  it('gives the same again for the same seed', () => {
    const file = fileOf([HEAD, ...halfHours(35, busy)]);
    const once = callcast('forecast', file, '--interval', '30m', '--horizon', '48', '--seed', '7');
    const again = callcast('forecast', file, '--interval', '30m', '--horizon', '48', '--seed', '7');
    expect(again.rows).toEqual(once.rows);
  });

  it('keeps to closed hours: zero there, and counted among the intervals', () => {
    const open = (day: number, slot: number) =>
      day % 7 < 5 && slot >= 16 && slot < 36 ? busy(day, slot) : null;
    const { rows } = callcast(
      'forecast',
      fileOf([HEAD, ...halfHours(40, open)]),
      ...['--interval', '30m', '--horizon', '200'],
    );
    // the last row is Friday 17:30; Monday 8:00 comes 124 intervals later
    expect(rows[0]).toMatchObject({ time: '2026-02-13T18:00:00', mean: 0, high: 0 });
    expect(rows.slice(0, 124).every(({ mean, high }) => mean === 0 && high === 0)).toBe(true);
    expect(rows[124]).toMatchObject({ time: '2026-02-16T08:00:00' });
    expect(rows[124]?.mean).toBeGreaterThan(30);
  });

  it('counts on in series that count, several in one file', () => {
    const wave = (index: number) => 100 + 50 * Math.sin((index / 24) * 2 * Math.PI);
    const lines = ['a', 'b'].flatMap((id, which) =>
      Array.from({ length: 340 + which }, (_, index) => `${id},${index},${wave(index).toFixed(2)}`),
    );
    const { rows } = callcast('forecast', fileOf([HEAD, ...lines]), '--interval', '1h', '--horizon', '48');
    expect(rows).toHaveLength(96);
    expect(rows[0]).toMatchObject({ id: 'a', time: '340' });
    expect(rows[48]).toMatchObject({ id: 'b', time: '341' });
    rows.slice(0, 48).forEach(({ mean, time }) => {
      expect(Math.abs(mean - wave(Number(time)))).toBeLessThan(2);
    });
  });

  it('follows a day under way: a busy morning makes the afternoon busier, and tomorrow hardly', () => {
    const until = 42 * 48 + 24;
    const cut = (times: number) =>
      halfHours(43, (day, slot) => Math.round(busy(day, slot) * (day === 42 ? times : 1))).slice(0, until);
    const forecastOf = (times: number) =>
      callcast('forecast', fileOf([HEAD, ...cut(times)]), '--interval', '30m', '--horizon', '72').rows;
    const [plain, more] = [forecastOf(1), forecastOf(1.5)];
    expect(more[0]?.time).toBe('2026-02-16T12:00:00');
    expect(more[4]?.mean).toBeGreaterThan((plain[4]?.mean ?? 0) * 1.2);
    expect(more[40]?.mean).toBeLessThan((plain[40]?.mean ?? 0) * 1.1);
    expectSound(more);
  });

  it('adds finer rows up, and knows days of 25 hours', () => {
    // 2026-10-25 has 25 hours in Amsterdam; local times, so the hour from 2:00 comes twice
    const start = Date.parse('2026-09-21T22:00:00Z');
    const hours = Array.from({ length: 33 * 24 }, (_, hour) => {
      const local = new Date(start + (hour + 2) * 3_600_000).toISOString().slice(0, 13);
      return [`q,${local}:00:00Z,10`, `q,${local}:30:00Z,5`];
    }).flat();
    const { rows } = callcast(
      'forecast',
      fileOf([HEAD, ...hours.map((line) => line.replace('Z', ''))]),
      ...['--interval', '1h', '--horizon', '49', '--zone', 'Europe/Amsterdam'],
    );
    expect(rows.filter(({ time }) => time.startsWith('2026-10-25'))).toHaveLength(25);
    expect(rows.filter(({ time }) => time === '2026-10-25T02:00:00')).toHaveLength(2);
    expect(rows.every(({ mean }) => Math.abs(mean - 15) < 0.5)).toBe(true);
  });

  it('marks holidays of a country, and closes where they always closed', () => {
    // Dutch Good Friday is no day off for all; Easter Monday (6 April) and King's Day (27 April) are
    const day = (date: string) => (Date.parse(date) - Date.parse('2026-01-05')) / 86_400_000;
    const open = (index: number, slot: number) => (index === day('2026-04-06') ? null : busy(index, slot));
    const { rows } = callcast(
      'forecast',
      fileOf([HEAD, ...halfHours(day('2027-03-28'), open)]),
      ...['--interval', '30m', '--horizon', '96', '--country', 'NL'],
    );
    const sunday = rows.filter(({ time }) => time.startsWith('2027-03-28'));
    const monday = rows.filter(({ time }) => time.startsWith('2027-03-29'));
    expect(sunday.every(({ mean }) => mean > 20)).toBe(true);
    expect(monday.every(({ mean, high }) => mean === 0 && high === 0)).toBe(true);
  });
});

describe('callcast forecast on odd series', () => {
  const cases: [string, string[], (rows: Row[]) => void][] = [
    ['three weeks of history', halfHours(21, busy), (rows) => expect(rows[24]?.mean).toBeGreaterThan(40)],
    [
      'an intermittent queue',
      halfHours(120, (day, slot) => ((day * 48 + slot) % 37 === 0 ? 1 : 0)),
      (rows) => {
        const mean = rows.reduce((sum, row) => sum + row.mean, 0) / rows.length;
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeLessThan(0.1);
      },
    ],
    [
      'an outage in the last week',
      halfHours(60, (day, slot) => (day >= 54 && day < 57 ? 0 : busy(day, slot))),
      (rows) => expect(rows[24]?.mean).toBeGreaterThan(55),
    ],
    [
      'a constant',
      halfHours(42, () => 12),
      (rows) => {
        for (const { mean, low, high } of rows) {
          expect(mean).toBeCloseTo(12, 6);
          expect(high - low).toBeLessThan(1);
        }
      },
    ],
    [
      'gaps all over',
      halfHours(60, (day, slot) => ((day * 48 + slot) % 5 === 0 ? 'NaN' : busy(day, slot))),
      (rows) => expect(rows[24]?.mean).toBeGreaterThan(55),
    ],
    [
      'one point',
      ['q,2026-01-05T12:00:00,7'],
      (rows) => expect(rows.at(-1)).toMatchObject({ time: '2026-01-06T12:00:00', mean: 7 }),
    ],
    [
      'nothing but zeros',
      halfHours(42, () => 0),
      (rows) => expect(rows.every(({ mean }) => mean === 0)).toBe(true),
    ],
  ];

  it.each(cases)('%s', (_, lines, check) => {
    const { status, rows, stderr } = callcast(
      'forecast',
      fileOf([HEAD, ...lines]),
      ...['--interval', '30m', '--horizon', '48'],
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expectSound(rows);
    check(rows);
  });
});

describe('callcast forecast refuses', () => {
  const week = halfHours(7, busy);
  const cases: [string, string[], string, string[]][] = [
    [
      'a column that is missing',
      ['id,timestamp,value', ...week],
      'Line 1: there is no column series_id.',
      [],
    ],
    [
      'a value that is no number',
      [HEAD, 'q,2026-01-05T00:00:00,5', 'q,2026-01-05T00:30:00,many'],
      'Line 3: value "many"',
      [],
    ],
    ['an infinite count', [HEAD, 'q,2026-01-05T00:00:00,Infinity'], 'Line 2: value "Infinity"', []],
    [
      'intervals shorter than those of the rows',
      [HEAD, ...week],
      'The rows of series q are 2 intervals apart or more.',
      ['--interval', '15m'],
    ],
    ['a negative count', [HEAD, 'q,2026-01-05T00:00:00,-5'], 'Line 2: value -5 is below zero.', []],
    [
      'a time unlike the first one',
      [HEAD, 'q,2026-01-05T00:00:00,5', 'q,05/01/2026,5'],
      'Line 3: timestamp "05/01/2026" is not written like the first one',
      [],
    ],
    ['the same interval twice', [HEAD, ...week, week[3] ?? ''], 'two rows for 2026-01-05T01:30:00', []],
    ['a file without rows', [HEAD], 'has no row of data', []],
    [
      'a series without a number',
      [HEAD, 'q,2026-01-05T00:00:00,'],
      'Series q has no observation at all.',
      [],
    ],
    ['a country that is none', [HEAD, ...week], 'QQ', ['--country', 'QQ']],
    [
      'a zone that is none',
      [HEAD, ...week],
      '--zone Mars/Olympus is no time zone.',
      ['--zone', 'Mars/Olympus'],
    ],
    ['an interval that does not divide the day', [HEAD, ...week], '--interval 7m', ['--interval', '7m']],
    ['a quantile beyond what is known', [HEAD, ...week], '--quantiles: 0.999', ['--quantiles', '0.5,0.999']],
  ];

  it.each(cases)('%s, and says where and how to mend it', async (_, lines, message, options) => {
    const interval = options.includes('--interval') ? [] : ['--interval', '30m'];
    const output = path.join(folder, 'refused.csv');
    const series = ['--input', fileOf(lines), '--output', output];
    const { status, stderr } = await callcastHere(
      ...['forecast', ...series, ...interval, '--horizon', '48', ...options],
    );
    expect(status).not.toBe(0);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
    expect(existsSync(output)).toBe(false);
  });

  it('a file that is not there', () => {
    const { status, stderr } = callcast(
      'forecast',
      path.join(folder, 'absent.csv'),
      ...['--interval', '30m', '--horizon', '48'],
    );
    expect(status).not.toBe(0);
    expect(stderr).toContain('There is no file');
  });
});

it('callcast forecast that is stopped leaves nothing behind', async () => {
  const queues = Array.from({ length: 12 }, (_, queue) => halfHours(420, busy, `q${queue}`));
  const input = fileOf([HEAD, ...queues.flat()]);
  const output = path.join(folder, 'stopped.csv');
  const child = spawn(
    process.execPath,
    ['bin/callcast.mjs', 'forecast', '--input', input, '--output', output].concat(
      '--interval',
      '30m',
      '--horizon',
      '336',
    ),
    { cwd: PROJECT_ROOT, env: process.env, stdio: 'ignore' },
  );
  await sleep(1500);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect(code).not.toBe(0);
  expect([output, `${output}.part`].filter((file) => existsSync(file))).toEqual([]);
});

describe('callcast backtest', () => {
  it('prints what forecasts of the past would have been worth, at every grain', () => {
    const { status, stdout } = callcast(
      'backtest',
      fileOf([HEAD, ...halfHours(70, busy)]),
      ...['--interval', '30m', '--horizon', '336'],
    );
    expect(status).toBe(0);
    for (const grain of ['interval', 'day', 'week']) expect(stdout).toMatch(new RegExp(`\\b${grain}\\b.*%`));
    expect(stdout).toContain('chance');
  });

  it('gives the same as one JSON document', () => {
    const { stdout } = callcast(
      'backtest',
      fileOf([HEAD, ...halfHours(70, busy)]),
      ...['--interval', '30m', '--horizon', '336', '--json'],
    );
    const { series } = JSON.parse(stdout);
    expect(series[0]).toMatchObject({ id: 'q', scorecard: { horizonDays: 7 } });
    expect(series[0].scorecard.rows.map(({ grain }: { grain: string }) => grain)).toEqual([
      'interval',
      'day',
      'week',
    ]);
    expect(series[0].scorecard.rows[0].wape).toBeLessThan(0.1);
  });
});
