import { describe, expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { twilioCalls } from './twilio-calls';

type Values = Record<string, unknown>;

/** Written for this test with the fields of the "Call Resource" in Twilio's documentation. */
const sid = (number: number) => `CA${String(number).padStart(32, '0')}`;
const time = (clock: string) => `Wed, 01 May 2024 ${clock} +0000`;
function call(number: number, more: Values = {}): Values {
  return {
    sid: sid(number),
    parent_call_sid: null,
    account_sid: `AC${'0'.repeat(32)}`,
    from: '+31201234567',
    to: '+31800999999',
    direction: 'inbound',
    status: 'completed',
    start_time: time('09:00:00'),
    end_time: time('09:05:00'),
    duration: '300',
    price: '-0.0085',
    subresource_uris: {},
    ...more,
  };
}
const leg = (number: number, parent: number, more: Values = {}) =>
  call(number, {
    parent_call_sid: sid(parent),
    direction: 'outbound-dial',
    to: 'client:anna',
    start_time: time('09:00:20'),
    duration: '240',
    ...more,
  });
const read = (...calls: Values[]) => readByFormat(twilioCalls, objectItems(calls));

test('a call alone is answered for its duration', () => {
  expect(twilioCalls.recognize(headOf([call(1)]))?.confidence).toBeGreaterThan(0.9);
  expect(read(call(1))).toMatchObject({
    problems: [],
    calls: [
      {
        callId: sid(1),
        startedAt: new Date('2024-05-01T09:00:00Z'),
        direction: 'inbound',
        outcome: 'answered',
        entry: '+31800999999',
        waitMs: 0,
        talkMs: 300_000,
      },
    ],
  });
});

describe('legs that were dialled for a call', () => {
  test.each([
    ['behind it', [call(1), leg(2, 1)]],
    ['before it, as lists of the API have them', [leg(2, 1), call(1)]],
  ])('%s: they tell who answered, and when', (_where, calls) => {
    expect(read(...calls)).toMatchObject({
      problems: [],
      calls: [
        {
          callId: sid(1),
          agent: 'anna',
          outcome: 'answered',
          ivrMs: 20_000,
          waitMs: 40_000,
          talkMs: 240_000,
        },
      ],
    });
  });

  test('nobody took it; two did', () => {
    const missed = leg(2, 1, { status: 'no-answer', duration: '0' });
    expect(read(call(1, { end_time: time('09:01:00') }), missed).calls).toMatchObject([
      { outcome: 'abandoned', sourceOutcome: 'no-answer', waitMs: 40_000, talkMs: 0, agent: '' },
    ]);
    const [both] = read(
      call(1),
      leg(2, 1, { end_time: time('09:02:00'), duration: '60' }),
      leg(3, 1, { to: '+31300000000', start_time: time('09:03:00'), duration: 100 }),
    ).calls;
    expect(both).toMatchObject({
      agent: 'anna',
      waitMs: 40_000,
      talkMs: 160_000,
      transferredTo: '+31300000000',
    });
  });
});

test.each([
  ['busy', 'abandoned'],
  ['no-answer', 'abandoned'],
  ['canceled', 'abandoned'],
  ['failed', 'failed'],
])('a call that came in, %s', (status, outcome) => {
  expect(read(call(1, { status, duration: null })).calls).toMatchObject([
    { outcome, sourceOutcome: status, talkMs: 0 },
  ]);
});

test('a call that goes out: its caller is who was called; in vain it has failed', () => {
  const out = { direction: 'outbound-api', from: 'client:anna', to: '+31201234567' };
  const { calls } = read(call(1, out), call(2, { ...out, status: 'busy' }), call(3));
  expect(calls).toMatchObject([
    {
      direction: 'outbound',
      outcome: 'answered',
      agent: 'anna',
      entry: '',
      talkMs: 300_000,
      queueEnteredAt: null,
    },
    { direction: 'outbound', outcome: 'failed' },
    { direction: 'inbound' },
  ]);
  expect(calls[0]?.callerKey).toBe(calls[2]?.callerKey);
});

test.each([
  [
    'the console’s export',
    {
      'Call Sid': sid(1),
      From: '+3120',
      To: '+3180',
      Direction: 'Incoming',
      Status: 'No Answer',
      'Start Time': '2024-05-01 09:00:00 UTC',
      'End Time': '09:01:00 UTC 2024-05-01',
      Duration: '0',
    },
  ],
  [
    'a status callback',
    {
      CallSid: sid(1),
      From: '+3120',
      To: '+3180',
      Direction: 'inbound',
      CallStatus: 'no-answer',
      Timestamp: time('09:00:00'),
      CallDuration: '0',
    },
  ],
  [
    'times with an offset',
    {
      sid: sid(1),
      from: '+3120',
      to: '+3180',
      direction: 'inbound',
      status: 'no-answer',
      start_time: '2024-05-01T11:00:00+02:00',
      duration: 0,
    },
  ],
])('%s', (_what, row) => {
  expect(twilioCalls.recognize(headOf([row]))?.confidence).toBeGreaterThan(0.9);
  expect(read(row)).toMatchObject({
    problems: [],
    calls: [{ startedAt: new Date('2024-05-01T09:00:00Z'), outcome: 'abandoned' }],
  });
});

test('a call under way and what is no call go to quarantine', () => {
  expect(
    read(call(1, { status: 'in-progress' }), { sid: 'x' })
      .problems.map(({ reason }) => reason)
      .toSorted(),
  ).toEqual(['The call is not over.', 'This is no call of Twilio.']);
  expect(twilioCalls.recognize(headOf([{ sid: 'x', a: 1 }]))).toBeNull();
  expect(
    twilioCalls.recognize(
      headOf('', {
        columns: ['Call Sid', 'From', 'To', 'Direction', 'Status'],
        rows: [[sid(1), '1', '2', 'Incoming', 'Completed']],
      }),
    )?.confidence,
  ).toBeGreaterThan(0.9);
});

test('a status callback: its Duration is in minutes, and it is posted at the end; the last one of a call counts', () => {
  const callback = (more: Values) => ({
    CallSid: sid(1),
    AccountSid: `AC${'0'.repeat(32)}`,
    From: '+31201234567',
    To: '+31800999999',
    Direction: 'inbound',
    ...more,
  });
  const ringing = callback({ CallStatus: 'ringing', Timestamp: time('09:00:00') });
  const completed = callback({
    CallStatus: 'completed',
    Timestamp: time('09:01:30'),
    Duration: '2',
    CallDuration: '90',
  });
  expect(read(ringing, completed)).toMatchObject({
    problems: [],
    calls: [{ startedAt: new Date('2024-05-01T09:00:00Z'), outcome: 'answered', talkMs: 90_000 }],
  });
});

test('a call summary, whose parties are objects', () => {
  const summary = {
    call_sid: sid(1),
    call_state: 'completed',
    start_time: '2024-05-01T09:00:00Z',
    end_time: '2024-05-01T09:01:10Z',
    duration: 70,
    connect_duration: 60,
    from: { caller: '+31201234567' },
    to: { callee: '+31800999999' },
    properties: { direction: 'inbound' },
  };
  expect(twilioCalls.recognize(headOf([summary]))?.confidence).toBeGreaterThan(0.9);
  expect(read(summary)).toMatchObject({
    problems: [],
    calls: [
      { outcome: 'answered', talkMs: 60_000, entry: '+31800999999', callerKey: expect.stringMatching(/./) },
    ],
  });
});

test('the console says seconds in words; messages are no calls', () => {
  expect(read(call(1, { duration: '60 sec', end_time: '' })).calls).toMatchObject([{ talkMs: 60_000 }]);
  const message = { ...call(1), sid: `SM${'0'.repeat(32)}`, body: 'Hi', duration: undefined };
  expect(twilioCalls.recognize(headOf([message]))).toBeNull();
});

test('a telephone of the house that dials a number calls out', () => {
  const dialled = leg(2, 1, { to: '+31612345678', from: '+31800999999' });
  expect(
    read(call(1, { from: 'sip:anna@x.sip.twilio.com', to: 'sip:+31612345678@x.sip.twilio.com' }), dialled),
  ).toMatchObject({
    problems: [],
    calls: [
      { direction: 'outbound', agent: 'anna', outcome: 'answered', talkMs: 240_000, queueEnteredAt: null },
    ],
  });
  expect(read(call(1, { from: 'sip:+31201234567@carrier.example' }), dialled).calls).toMatchObject([
    { direction: 'inbound' },
  ]);
});
