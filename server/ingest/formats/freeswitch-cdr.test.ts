import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
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
