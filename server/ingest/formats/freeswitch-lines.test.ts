import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { headOf, lineItems, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { previewSource } from '../preview';
import { freeswitchCdr } from './freeswitch-cdr';
import { freeswitchLines } from './freeswitch-lines';

const uuid = (n: number) => `0000000${n}-1111-4222-8333-444455556666`;
/** Written for this test with variables that mod_xml_cdr documents. */
const xml = (n: number) =>
  `<?xml version="1.0"?><cdr core-uuid="c"><channel_data><direction>inbound</direction></channel_data><variables><uuid>${uuid(n)}</uuid><direction>inbound</direction><caller_id_number>%2B31201234567</caller_id_number><start_epoch>1714554000</start_epoch><answer_epoch>1714554010</answer_epoch><bridge_epoch>1714554010</bridge_epoch><end_epoch>1714554070</end_epoch><billsec>60</billsec><hangup_cause>NORMAL_CLEARING</hangup_cause></variables></cdr>`;
const json = (n: number) =>
  JSON.stringify({
    channel_data: {},
    variables: {
      ...{ uuid: uuid(n), direction: 'inbound', hangup_cause: 'NORMAL_CLEARING', billsec: '60' },
      ...{
        start_epoch: '1714554000',
        answer_epoch: '1714554010',
        bridge_epoch: '1714554010',
        end_epoch: '1714554070',
      },
    },
  });
const read = (...lines: string[]) => readByFormat(freeswitchLines, lineItems(lines.join('\n')));
const ANSWERED = { outcome: 'answered', waitMs: 10_000, talkMs: 60_000 };

test('posts of mod_xml_cdr and mod_json_cdr, encoded as in addresses, as in forms, or in base64', () => {
  const lines = [
    `uuid=a_${uuid(1)}&cdr=${encodeURIComponent(xml(1))}`,
    `cdr=${encodeURIComponent(json(2)).replaceAll('%20', '+')}`,
    `cdr=${Buffer.from(xml(3)).toString('base64')}`,
    `cdr=${json(4)}`,
  ];
  expect(freeswitchLines.recognize(headOf(lines.join('\n')))?.confidence).toBeGreaterThan(0.9);
  const { calls, problems } = read(...lines);
  expect(problems).toEqual([]);
  expect(calls).toMatchObject([1, 2, 3, 4].map((n) => ({ callId: uuid(n), ...ANSWERED })));
});

test('one post alone, however long its line is', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callcast-post-'));
  try {
    const file = path.join(folder, 'post.txt');
    writeFileSync(file, `cdr=${encodeURIComponent(xml(1))}`);
    const site = { timeZone: 'UTC', country: '', callerKey: Buffer.alloc(32, 7), now: Date.UTC(2030, 0, 1) };
    const { recognized, rows } = await previewSource({ origin: { path: file, sealed: false }, site });
    expect(recognized.name).toBe('freeswitch-lines');
    expect(rows).toMatchObject([{ stored: { callId: uuid(1), ...ANSWERED } }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const stamps = ['2024-05-01 09:00:00', '2024-05-01 09:00:10', '2024-05-01 09:01:10'];
const cells = (n: number) => [
  'Jan',
  '0201234567',
  '1001',
  'public',
  ...stamps,
  '70',
  '60',
  'NORMAL_CLEARING',
  uuid(n),
  uuid(n + 4),
];
const quoted = (values: readonly string[]) => values.map((value) => `"${value}"`).join(',');

test('statements of the template sql, also with names of columns', () => {
  const columns =
    'caller_id_name,caller_id_number,destination_number,start_stamp,answer_stamp,end_stamp,hangup_cause,uuid,bridge_uuid';
  const values = ['Jan', '0201234567', '1001', ...stamps, 'NORMAL_CLEARING', uuid(2), uuid(6)];
  const { calls, problems } = read(
    `INSERT INTO cdr VALUES (${quoted(cells(1))}, "1000");`,
    `INSERT INTO cdr (${columns}) VALUES (${values.map((value) => `'${value}'`).join(',')});`,
  );
  expect(problems).toEqual([]);
  expect(calls).toMatchObject([
    { callId: uuid(1), ...ANSWERED },
    { callId: uuid(2), ...ANSWERED },
  ]);
  expect(read('INSERT INTO orders VALUES (1, 2);').problems).toHaveLength(1);
  expect(
    freeswitchLines.recognize(headOf('INSERT INTO orders VALUES (1, 2);\nINSERT INTO orders VALUES (3, 4);')),
  ).toBeNull();
});

test('the template opencdrrc, which tells neither start nor cause', () => {
  const row = (n: number, answer: string, seconds: string, direction = 'inbound', bond = uuid(n + 4)) => [
    ...[
      uuid(n),
      bond,
      direction,
      '0201234567',
      '1001',
      answer,
      '2024-05-01 09:01:10',
      seconds,
      '1000',
      '',
      '10.0.0.1',
    ],
  ];
  const rows = [
    row(1, '2024-05-01 09:00:10', '60'),
    row(2, '', '0', 'inbound', ''),
    row(5, '2024-05-01 09:00:10', '60', 'outbound', uuid(1)),
  ];
  expect(freeswitchCdr.recognize(headOf('', { rows }))?.confidence).toBeGreaterThan(0.9);
  const objects = rows.map((one) => Object.fromEntries(one.map((cell, at) => [String(at + 1), cell])));
  expect(readByFormat(freeswitchCdr, objectItems(objects))).toMatchObject({
    problems: [],
    calls: [
      { callId: uuid(2), outcome: 'abandoned', talkMs: 0 },
      { callId: uuid(1), outcome: 'answered', talkMs: 60_000 },
    ],
  });
});
