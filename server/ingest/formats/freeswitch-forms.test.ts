import { expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { itemOfXml } from '../source/xml-item';
import { XmlSplitter } from '../source/xml-splitter';
import { freeswitchCdr } from './freeswitch-cdr';

const read = (...records: Record<string, unknown>[]) => readByFormat(freeswitchCdr, objectItems(records));

test('XML with encoded values is the same call as JSON', () => {
  const xml = `<?xml version="1.0"?>
<cdr core-uuid="core-1" switchname="pbx">
  <channel_data><state>CS_REPORTING</state><direction>inbound</direction></channel_data>
  <variables>
    <uuid>a</uuid><call_uuid>a</call_uuid><direction>inbound</direction>
    <sip_from_uri>0201234567%40192.168.7.6</sip_from_uri>
    <DP_MATCH>1</DP_MATCH><DP_MATCH>2</DP_MATCH>
    <start_stamp>2024-05-01%2011%3A00%3A00</start_stamp>
    <answer_stamp>2024-05-01%2011%3A00%3A20</answer_stamp>
    <bridge_stamp>2024-05-01%2011%3A00%3A20</bridge_stamp>
    <end_stamp>2024-05-01%2011%3A01%3A40</end_stamp>
    <hangup_cause>NORMAL_CLEARING</hangup_cause>
  </variables>
  <callflow dialplan="XML" profile_index="1">
    <extension name="in" number="08001234"><application app_name="answer" app_data=""></application></extension>
    <caller_profile><caller_id_number>%2B31201234567</caller_id_number><destination_number>08001234</destination_number></caller_profile>
  </callflow>
</cdr>`;
  const splitter = new XmlSplitter();
  const items = [...splitter.push(xml), ...splitter.end()].map(({ place, raw }) => itemOfXml(place, raw));
  expect(
    freeswitchCdr.recognize(headOf(items.flatMap(({ object }) => (object ? [object] : []))))?.confidence,
  ).toBeGreaterThan(0.9);
  const { calls, problems } = readByFormat(freeswitchCdr, items, { timeZone: 'Europe/Amsterdam' });
  expect(problems).toEqual([]);
  expect(calls).toMatchObject([
    {
      startedAt: new Date('2024-05-01T09:00:00Z'),
      outcome: 'answered',
      waitMs: 20_000,
      talkMs: 80_000,
      entry: '08001234',
    },
  ]);
});

test('rows of mod_cdr_csv, and of a table with the same names', () => {
  const rows = [
    [
      'A',
      '0201234567',
      '08001234',
      'public',
      '2024-05-01 11:00:00',
      '2024-05-01 11:00:20',
      '2024-05-01 11:01:40',
      '100',
      '80',
      'NORMAL_CLEARING',
      '3da8bf84-c133-4959-9e24-e72875cb33a1',
      'f52c26f1-b018-4963-bf6d-a3111d1a0320',
      '',
      'PCMU',
      'PCMU',
    ],
    [
      'B',
      '0301234567',
      '08001234',
      'public',
      '2024-05-01 11:00:00',
      '',
      '2024-05-01 11:00:30',
      '30',
      '0',
      'ORIGINATOR_CANCEL',
      '3da8bf84-c133-4959-9e24-e72875cb33a2',
      '',
      '',
      '',
      '',
    ],
    [
      'C',
      '0301234567',
      '5000',
      'public',
      '2024-05-01 11:00:00',
      '2024-05-01 11:00:01',
      '2024-05-01 11:00:30',
      '30',
      '29',
      'NORMAL_CLEARING',
      '3da8bf84-c133-4959-9e24-e72875cb33a3',
      '',
      '',
      '',
      '',
    ],
  ];
  expect(freeswitchCdr.recognize(headOf('', { rows, columns: ['1', '2'] }))?.confidence).toBeGreaterThan(0.9);
  const numbered = rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [`${at + 1}`, cell])));
  expect(read(...numbered)).toMatchObject({
    problems: [],
    calls: [
      { outcome: 'answered', entry: '08001234', waitMs: 20_000, talkMs: 80_000 },
      { outcome: 'abandoned', waitMs: 30_000 },
      { outcome: 'contained' },
    ],
  });
  const row = {
    xml_cdr_uuid: 'x',
    direction: 'inbound',
    caller_id_number: '020',
    destination_number: '0800',
    start_epoch: '1714554000',
    answer_epoch: '1714554010',
    end_epoch: '1714554100',
    billsec: '90',
    bridge_uuid: 'y',
    hangup_cause: 'NORMAL_CLEARING',
  };
  expect(freeswitchCdr.recognize(headOf('', { columns: Object.keys(row) }))?.confidence).toBeGreaterThan(0.9);
  expect(read(row).calls).toMatchObject([
    { callId: 'x', outcome: 'answered', waitMs: 10_000, talkMs: 90_000 },
  ]);
});

test('a row without a place for who was put through was answered by people', () => {
  const row = {
    ...{
      uuid: 'a',
      direction: 'inbound',
      start_stamp: '2024-05-01 09:00:00',
      hangup_cause: 'NORMAL_CLEARING',
    },
    ...{ answer_stamp: '2024-05-01 09:00:10', end_stamp: '2024-05-01 09:01:10', billsec: 60 },
  };
  expect(read(row).calls).toMatchObject([{ outcome: 'answered', waitMs: 10_000, talkMs: 60_000 }]);
  expect(read({ ...row, bridge_uuid: '' }).calls).toMatchObject([{ outcome: 'contained' }]);
});

test('an excerpt that tells of an answer and of nothing else', () => {
  const excerpt = {
    uuid: 'a',
    start_epoch: '1714554000',
    answer_epoch: '1714554010',
    end_epoch: '1714554100',
    hangup_cause: 'NORMAL_CLEARING',
  };
  expect(read({ variables: excerpt }).calls).toMatchObject([
    { outcome: 'answered', waitMs: 10_000, talkMs: 90_000 },
  ]);
  expect(read({ variables: { ...excerpt, last_app: 'playback' } }).calls).toMatchObject([
    { outcome: 'contained' },
  ]);
});

test('rows of mod_cdr_csv by its template "asterisk"', () => {
  const cells = [
    ...['', '0201234567', '1001', 'default', '"A" <0201234567>', 'sofia/external/020', 'sofia/internal/1001'],
    ...[
      'bridge',
      'user/1001@pbx.example',
      '2024-05-01 11:00:00',
      '2024-05-01 11:00:10',
      '2024-05-01 11:01:10',
    ],
    ...['70', '60', 'NORMAL_CLEARING', 'DOCUMENTATION', '3da8bf84-c133-4959-9e24-e72875cb33a1', ''],
  ];
  expect(
    freeswitchCdr.recognize(headOf('', { rows: [cells], columns: ['1', '2'] }))?.confidence,
  ).toBeGreaterThan(0.9);
  const numbered = Object.fromEntries(cells.map((cell, at) => [`${at + 1}`, cell]));
  expect(read(numbered)).toMatchObject({
    problems: [],
    calls: [{ outcome: 'answered', agent: '1001', waitMs: 10_000, talkMs: 60_000 }],
  });
});

test('who left a queue and was put through to somebody afterwards was answered', () => {
  const left = {
    ...{ uuid: 'a', direction: 'inbound', hangup_cause: 'NORMAL_CLEARING', start_epoch: '1714554000' },
    ...{ answer_epoch: '1714554000', end_epoch: '1714554100', cc_queue: 'sales', cc_cause: 'cancel' },
    ...{
      cc_queue_joined_epoch: '1714554005',
      cc_queue_canceled_epoch: '1714554035',
      cc_cancel_reason: 'TIMEOUT',
    },
  };
  expect(
    read({ variables: left }, { variables: { ...left, uuid: 'b', bridge_epoch: '1714554040' } }),
  ).toMatchObject({
    calls: [
      { outcome: 'abandoned', waitMs: 30_000 },
      { outcome: 'answered', waitMs: 35_000, talkMs: 60_000 },
    ],
  });
});

test('who reached voicemail after it rang in vain was not answered', () => {
  const rang = {
    ...{ uuid: 'a', direction: 'inbound', hangup_cause: 'NORMAL_CLEARING', start_epoch: '1714554000' },
    ...{ answer_epoch: '1714554020', end_epoch: '1714554060', originate_disposition: 'NO_ANSWER' },
    last_app: 'voicemail',
  };
  expect(read({ variables: rang }).calls).toMatchObject([
    { outcome: 'abandoned', sourceOutcome: 'NO_ANSWER', waitMs: 20_000, talkMs: 0 },
  ]);
});

test('a call that came in is one, though it bears the id of the call it was passed on to', () => {
  const call = {
    ...{ uuid: 'a', call_uuid: 'b', direction: 'inbound', hangup_cause: 'NORMAL_CLEARING' },
    ...{ start_epoch: '1714554000', answer_epoch: '1714554020', end_epoch: '1714554060' },
  };
  expect(read({ variables: call })).toMatchObject({ problems: [], calls: [{ callId: 'a' }] });
  expect(read({ variables: { ...call, direction: 'outbound' } })).toMatchObject({ calls: [] });
});

test.each([
  ['1714554040:u-1:bl_xfer:1002/default/XML', 'transferred'],
  ['ARRAY::1714554001:u-1:bl_xfer:ivr/default/XML|:1714554040:u-2:att_xfer:1001@x/1002@x', 'transferred'],
  [['1714554001:u-1:bl_xfer:ivr/default/XML'], 'answered'],
])(
  'whom the agent passed on is known by the history of transfers, and a menu passes on before: %j',
  (history, outcome) => {
    const variables = {
      ...{ uuid: 'a', direction: 'inbound', hangup_cause: 'NORMAL_CLEARING', transfer_history: history },
      ...{
        start_epoch: '1714554000',
        answer_epoch: '1714554001',
        bridge_epoch: '1714554010',
        end_epoch: '1714554100',
      },
    };
    expect(read({ channel_data: {}, variables })).toMatchObject({ problems: [], calls: [{ outcome }] });
  },
);
