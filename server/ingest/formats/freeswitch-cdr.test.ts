import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { itemOfXml } from '../source/xml-item';
import { XmlSplitter } from '../source/xml-splitter';
import { freeswitchCdr } from './freeswitch-cdr';

type Values = Record<string, unknown>;

/** Written for this test with the names that mod_json_cdr, mod_xml_cdr and mod_callcenter document. */
function cdr(uuid: string, variables: Values, profile: Values = {}): Values {
  return {
    'core-uuid': 'core-1',
    channel_data: { state: 'CS_REPORTING', direction: variables.direction ?? 'inbound' },
    variables: {
      uuid,
      call_uuid: uuid,
      direction: 'inbound',
      start_epoch: '1714554000',
      start_uepoch: '1714554000250000',
      answer_uepoch: '0',
      bridge_uepoch: '0',
      end_uepoch: '1714554100250000',
      hold_accum_ms: '0',
      hangup_cause: 'NORMAL_CLEARING',
      ...variables,
    },
    callflow: [
      { profile_index: '2', caller_profile: { caller_id_number: '0201234567', destination_number: '200' } },
      {
        profile_index: '1',
        caller_profile: { caller_id_number: '0201234567', destination_number: '08001234', uuid, ...profile },
      },
    ],
  };
}

const read = (...records: Values[]) => readByFormat(freeswitchCdr, objectItems(records));

describe('a call', () => {
  test('put through: wait until somebody took it, talk without hold', () => {
    const { calls, problems } = read(
      cdr('a', {
        answer_uepoch: '1714554010250000',
        bridge_uepoch: '1714554020250000',
        hold_accum_ms: '15000',
        dialed_user: '1002',
        record_path: '/rec',
        record_name: 'a.wav',
      }),
    );
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([
      {
        callId: 'a',
        startedAt: new Date(1_714_554_000_250),
        queueEnteredAt: new Date(1_714_554_000_250),
        direction: 'inbound',
        outcome: 'answered',
        agent: '1002',
        entry: '08001234',
        waitMs: 20_000,
        talkMs: 65_000,
        holdMs: 15_000,
        recording: '/rec/a.wav',
      },
    ]);
  });

  test('that a menu picked up waits from when it was put through', () => {
    const record = {
      ...cdr('a', { answer_uepoch: '1714554001250000', bridge_uepoch: '1714554040250000' }),
      app_log: {
        applications: [
          { app_name: 'ivr', app_data: 'main', app_stamp: '1714554001250000' },
          { app_name: 'bridge', app_data: 'user/1002', app_stamp: '1714554030250000' },
        ],
      },
    };
    expect(read(record).calls).toMatchObject([
      { outcome: 'answered', ivrMs: 30_000, waitMs: 10_000, talkMs: 60_000 },
    ]);
  });

  test('in a queue of mod_callcenter, taken and given up', () => {
    const queue = {
      cc_queue: 'support@default',
      cc_queue_joined_epoch: '1714554000',
      answer_uepoch: '1714554000300000',
    };
    const { calls } = read(
      cdr('a', {
        ...queue,
        cc_queue_answered_epoch: '1714554030',
        cc_queue_terminated_epoch: '1714554090',
        cc_agent: '1001@default',
        cc_cause: 'answered',
        bridge_uepoch: '1714554030500000',
      }),
      cdr('b', {
        ...queue,
        cc_queue_canceled_epoch: '1714554012',
        cc_cause: 'cancel',
        cc_cancel_reason: 'NONE',
      }),
      cdr('c', {
        ...queue,
        cc_queue_canceled_epoch: '1714554060',
        cc_cause: 'cancel',
        cc_cancel_reason: 'TIMEOUT',
      }),
    );
    expect(calls).toMatchObject([
      {
        outcome: 'answered',
        queue: 'support@default',
        agent: '1001@default',
        waitMs: 29_750,
        talkMs: 60_000,
      },
      { outcome: 'abandoned', sourceOutcome: 'cancel', waitMs: 11_750, talkMs: 0, agent: '' },
      { outcome: 'abandoned', sourceOutcome: 'TIMEOUT', waitMs: 59_750 },
    ]);
  });

  test('that ended in a menu, was hung up while it rang, or could not be put through', () => {
    const { calls } = read(
      cdr('menu', { answer_uepoch: '1714554001250000', last_app: 'lua' }),
      cdr('gone', { hangup_cause: 'ORIGINATOR_CANCEL' }),
      cdr('none', { hangup_cause: 'UNALLOCATED_NUMBER' }),
    );
    expect(
      calls.map(({ callId, outcome, waitMs, queueEnteredAt }) => [
        callId,
        outcome,
        waitMs,
        queueEnteredAt === null,
      ]),
    ).toEqual([
      ['menu', 'contained', 0, true],
      ['gone', 'abandoned', 100_000, false],
      ['none', 'failed', 100_000, false],
    ]);
  });

  test('that goes out is its telephone’s, and the caller is who was called', () => {
    const variables = {
      sip_auth_username: '1001',
      last_arg: 'sofia/gateway/trunk/0301234567',
      bridge_uepoch: '1714554005250000',
    };
    const { calls } = read(
      cdr('a', variables, { caller_id_number: '1001', destination_number: '0301234567' }),
    );
    expect(calls).toMatchObject([
      { direction: 'outbound', outcome: 'answered', queueEnteredAt: null, entry: '', talkMs: 95_000 },
    ]);
    expect(read(cdr('a', { call_direction: 'local' })).calls).toMatchObject([{ direction: 'internal' }]);
  });

  test('passed on without asking', () => {
    const variables = {
      bridge_uepoch: '1714554005250000',
      endpoint_disposition: 'BLIND_TRANSFER',
      sip_refer_to: '<sip:1003@pbx>',
    };
    expect(read(cdr('a', variables)).calls).toMatchObject([
      { outcome: 'transferred', transferredTo: '1003' },
    ]);
  });
});

test('legs are one call wherever they stand, and a leg without its call is told', () => {
  const caller = cdr('a', { bridge_uepoch: '1714554020250000' });
  const agent = cdr(
    'b',
    { direction: 'outbound', call_uuid: 'a', originator: 'a', answer_uepoch: '1714554020250000' },
    { destination_number: '1007' },
  );
  for (const records of [
    [caller, agent],
    [agent, caller],
  ]) {
    expect(read(...records)).toMatchObject({ calls: [{ callId: 'a', agent: '1007' }], problems: [] });
  }
  const alone = read(agent);
  expect(alone.calls).toEqual([]);
  expect(alone.problems[0]?.reason).toContain('leg to an agent');
});

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

test('what is no CDR goes to quarantine', () => {
  expect(
    read({ foo: 1 }, { variables: 'x' }, { variables: { uuid: 'a' } }).problems.map(({ reason }) => reason),
  ).toEqual(['The record has no uuid.', 'The record has no uuid.', 'The start of the call is missing.']);
  expect(freeswitchCdr.recognize(headOf([{ variables: { a: 1 } }]))).toBeNull();
});

const REAL = process.env.CALLCAST_DATA
  ? path.join(process.env.CALLCAST_DATA, 'formats/freeswitch/json_cdr_excerpt.json')
  : null;

describe.skipIf(!REAL)('the real sample of CALLCAST_DATA', () => {
  test('a call of 71 s that was held for 67 of them', () => {
    const record = JSON.parse(readFileSync(REAL ?? '', 'utf8')) as Values;
    expect(freeswitchCdr.recognize(headOf([record]))?.confidence).toBeGreaterThan(0.9);
    expect(read(record)).toMatchObject({
      problems: [],
      calls: [
        {
          callId: '3da8bf84-c133-4959-9e24-e72875cb33a1',
          startedAt: new Date(1_515_666_344_534),
          outcome: 'answered',
          agent: '1002',
          waitMs: 3420,
          talkMs: 401,
          holdMs: 67_139,
        },
      ],
    });
  });
});
