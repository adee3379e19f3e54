import { expect, test } from 'vitest';
import { recognizeTable } from '../recognize-table';
import { compileCalls } from './compile-calls';

const SITE = { timeZone: 'UTC', country: '', callerKey: Buffer.alloc(32, 7), now: Date.UTC(2030, 0, 1) };

/** Calls of a table by what is guessed of it, as "outcome wait/talk" in seconds. */
function read(header: string, ...rows: string[]) {
  const columns = header.split(';');
  const cells = rows.map((row) => row.split(';'));
  const { mapping, confidence, why } = recognizeTable('calls', columns, cells);
  if (mapping.kind !== 'calls') throw new Error('no calls');
  const convert = compileCalls(mapping, columns, SITE);
  const calls = cells
    .map(convert)
    .map(({ outcome, waitMs, talkMs }) => `${outcome} ${waitMs / 1000}/${talkMs / 1000}`);
  return { calls, confidence, why };
}

test('the length of a call nobody answered is no talk: it is how long was waited', () => {
  const { calls, why } = read(
    'call id;start time;queue;status;duration',
    '1;2026-05-01 09:00:00;Sales;answered;120',
    '2;2026-05-01 09:05:00;Sales;missed;18',
    '3;2026-05-01 09:06:00;Sales;busy;3',
  );
  expect(calls).toEqual(['answered 0/120', 'abandoned 18/0', 'failed 0/0']);
  expect(why).toContain('"duration" is talk where a call was answered, else the wait');
});

test('by the time of the answer, where no column has an outcome', () => {
  expect(
    read(
      'call id;start time;answered at;end time;queue;duration',
      '1;2026-05-01 09:00:00;2026-05-01 09:00:20;2026-05-01 09:02:20;Sales;140',
      '2;2026-05-01 09:05:00;;2026-05-01 09:05:30;Sales;30',
    ).calls,
  ).toEqual(['answered 20/120', 'abandoned 30/0']);
});

test('a wait that is told counts; a column of talk comes before one of the whole call', () => {
  const rows = ['1;2026-05-01 09:00:00;Sales;answered;10;130', '2;2026-05-01 09:05:00;Sales;abandoned;25;25'];
  expect(read('call id;start time;queue;status;wait time;duration', ...rows).calls).toEqual([
    'answered 10/130',
    'abandoned 25/0',
  ]);
  expect(
    read('call id;start time;queue;status;duration;talk time', '1;2026-05-01 09:00:00;S;answered;130;100')
      .calls,
  ).toEqual(['answered 0/100']);
});

test('where nothing tells who was answered, a person has to agree', () => {
  const { confidence, why } = read(
    'call id;start time;queue;agent;duration',
    '1;2026-05-01 09:00:00;S;A;130',
  );
  expect(confidence).toBeLessThan(0.8);
  expect(why).toContain('none tells whether a call was answered');
});

test('tickets and messages, however much of a call they have, are asked about', () => {
  const ticket = '1;2026-05-01 09:00:00;IT;Anna;completed;Printer;500';
  const { confidence, why } = read('id;created at;queue;agent;status;subject;duration', ticket);
  expect(confidence).toBeLessThan(0.8);
  expect(why).toContain('messages or tickets');
});
