import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { amazonConnectCtr } from './amazon-connect-ctr';

type Values = Record<string, unknown>;

/** Written for this test with the fields of AWS's data model of contact records. */
const SAMPLE = JSON.parse(
  readFileSync(new URL('./samples/amazon-connect-ctr.json', import.meta.url), 'utf8'),
) as Values;
const read = (...records: Values[]) => readByFormat(amazonConnectCtr, objectItems(records));
const agent = (more: Values) => ({ ...(SAMPLE.Agent as Values), ...more });

test('a contact record is an answered call', () => {
  expect(amazonConnectCtr.recognize(headOf([SAMPLE]))?.confidence).toBe(1);
  const { calls, problems } = read(SAMPLE);
  expect(problems).toEqual([]);
  expect(calls).toMatchObject([
    {
      callId: '5e3b8a52-0000-4000-8000-000000000001',
      startedAt: new Date('2024-05-01T09:00:00Z'),
      queueEnteredAt: new Date('2024-05-01T09:01:00Z'),
      queue: 'Invoices',
      agent: 'anna',
      agentGroup: 'Service',
      direction: 'inbound',
      outcome: 'answered',
      entry: '+31800999999',
      ivrMs: 60_000,
      waitMs: 20_000,
      talkMs: 170_000,
      holdMs: 10_000,
      acwMs: 40_000,
      recording: 'bucket/connect/CallRecordings/2024/05/01/5e3b8a52_20240501T09:01_UTC.wav',
    },
  ]);
});

describe('outcomes', () => {
  const noAgent = { Agent: null };
  test.each<[string, Values, Values]>([
    ['hung up in the queue', noAgent, { outcome: 'abandoned', waitMs: 20_000, talkMs: 0 }],
    ['hung up in the menu', { ...noAgent, Queue: null }, { outcome: 'contained', queueEnteredAt: null }],
    [
      'moved on by a flow',
      { ...noAgent, NextContactId: 'n', DisconnectReason: 'CONTACT_FLOW_DISCONNECT' },
      { outcome: 'contained' },
    ],
    ['a broken line', { ...noAgent, DisconnectReason: 'TELECOM_PROBLEM' }, { outcome: 'failed' }],
    [
      'passed on by the agent',
      { TransferredToEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+15555550199' } },
      { outcome: 'transferred', transferredTo: '+15555550199', talkMs: 170_000 },
    ],
    [
      'another contact followed, which the file does not tell of',
      { NextContactId: 'n' },
      { outcome: 'answered', sourceOutcome: 'CONNECTED_TO_AGENT_THEN_CONTINUED' },
    ],
    [
      'hung up in the queue, where a flow goes on after the end',
      { ...noAgent, NextContactId: 'n', DisconnectReason: 'CUSTOMER_DISCONNECT' },
      { outcome: 'abandoned' },
    ],
    [
      'put through to a number outside, by a flow',
      { ...noAgent, Queue: null, TransferredToEndpoint: { Address: '+15555550199' } },
      { outcome: 'contained', transferredTo: '+15555550199' },
    ],
    [
      'dialled by an agent',
      { InitiationMethod: 'OUTBOUND', Queue: null },
      { outcome: 'answered', direction: 'outbound', entry: '', queueEnteredAt: null },
    ],
    [
      'called back, as agreed a quarter of an hour before',
      {
        InitiationMethod: 'CALLBACK',
        InitiationTimestamp: '2024-05-01T09:16:00Z',
        DisconnectTimestamp: '2024-05-01T09:20:00Z',
      },
      { direction: 'outbound', startedAt: new Date('2024-05-01T09:01:00Z'), waitMs: 20_000, ivrMs: 0 },
    ],
    [
      'dialled by a program (StartOutboundVoiceContact), and put into a queue',
      { InitiationMethod: 'API' },
      { direction: 'outbound', outcome: 'answered' },
    ],
    [
      'dialled in vain',
      { ...noAgent, InitiationMethod: 'OUTBOUND', DisconnectReason: 'TELECOM_BUSY' },
      { outcome: 'failed', direction: 'outbound' },
    ],
    ['whose agent is only named', { Agent: 'ben' }, { outcome: 'answered', agent: 'ben' }],
    [
      'without durations, with a hold',
      { Agent: agent({ AgentInteractionDuration: null, CustomerHoldDuration: '30' }) },
      { talkMs: 150_000, holdMs: 30_000 },
    ],
  ])('%s', (_what, more, expected) => {
    expect(read({ ...SAMPLE, ...more })).toMatchObject({ calls: [expected], problems: [] });
  });
});

describe('a chain of contacts in one file', () => {
  // The agent of the sample is done with the caller at 09:05:00.
  const next = (InitiationMethod: string, more: Values = {}) => ({
    ...SAMPLE,
    ...{ ContactId: 'next', InitialContactId: SAMPLE.ContactId, PreviousContactId: SAMPLE.ContactId },
    ...{ InitiationMethod, InitiationTimestamp: SAMPLE.DisconnectTimestamp, NextContactId: null },
    ...{ Queue: null, Agent: null, LastUpdateTimestamp: '2024-05-01T09:30:00Z', ...more },
  });
  const left = String((SAMPLE.Agent as Values).AfterContactWorkStartTimestamp ?? SAMPLE.DisconnectTimestamp);
  const later = (seconds: number) => new Date(Date.parse(left) + seconds * 1000).toISOString();
  const second = {
    Username: 'ben',
    ConnectedToAgentTimestamp: later(-30),
    AfterContactWorkStartTimestamp: later(60),
  };
  test.each<[string, Values, string[]]>([
    ['passed on to a colleague', next('TRANSFER', { Agent: second }), ['transferred', 'answered']],
    [
      'passed on to a queue',
      next('QUEUE_TRANSFER', { DisconnectTimestamp: later(90) }),
      ['transferred', 'contained'],
    ],
    [
      'only asked a colleague, who was gone before',
      next('TRANSFER', { Agent: { ...second, AfterContactWorkStartTimestamp: later(-5) } }),
      ['answered', 'answered'],
    ],
    [
      'a conference, which ended for all at once',
      next('TRANSFER', { Agent: { ...second, AfterContactWorkStartTimestamp: later(0) } }),
      ['answered', 'answered'],
    ],
    ['asked by a flow afterwards, which is no call', next('DISCONNECT'), ['answered']],
  ])('%s', (_what, follower, outcomes) => {
    const { calls, problems } = read({ ...SAMPLE, NextContactId: 'next' }, follower);
    expect(problems).toEqual([]);
    expect(calls.map(({ outcome }) => outcome)).toEqual(outcomes);
    // Whichever was written first.
    expect(read(follower, { ...SAMPLE, NextContactId: 'next' }).calls).toHaveLength(outcomes.length);
  });

  test('who asks in the queue to be called back is no caller who gave up', () => {
    const { calls } = read({ ...SAMPLE, Agent: null, NextContactId: 'next' }, next('CALLBACK'));
    expect(calls.map(({ outcome }) => outcome)).toEqual(['contained', 'failed']);
  });
});

test('of several records of a contact the newest counts; chats and listeners are no calls', () => {
  const { calls, problems } = read(
    {
      ...SAMPLE,
      LastUpdateTimestamp: '2024-05-01T09:06:00Z',
      Agent: agent({ AfterContactWorkDuration: 60 }),
    },
    SAMPLE,
    { ...SAMPLE, ContactId: 'chat', Channel: 'CHAT' },
    { ...SAMPLE, ContactId: 'listener', InitiationMethod: 'MONITOR' },
  );
  expect(problems).toEqual([]);
  expect(calls.map(({ acwMs }) => acwMs)).toEqual([60_000]);
});

test('a table of contact records, its parts as columns, as JSON, or as a name alone', () => {
  const row = {
    ContactId: 'c-1',
    Channel: 'VOICE',
    InitiationMethod: 'INBOUND',
    InitiationTimestamp: '2024-05-01T09:00:00Z',
    DisconnectTimestamp: '2024-05-01T09:05:00Z',
    'Queue.Name': 'Invoices',
    queue_enqueuetimestamp: '2024-05-01T09:01:00Z',
    Agent:
      '{"Username":"anna","ConnectedToAgentTimestamp":"2024-05-01T09:01:30Z","AgentInteractionDuration":"200"}',
    CustomerEndpoint: '',
  };
  expect(amazonConnectCtr.recognize(headOf('', { columns: Object.keys(row) }))?.confidence).toBeGreaterThan(
    0.9,
  );
  const times = { waitMs: 30_000, talkMs: 200_000 };
  expect(read(row).calls).toMatchObject([
    { queue: 'Invoices', agent: 'anna', outcome: 'answered', ...times },
  ]);
  // Only people who have the call are named with it, as in exports of "Contact search".
  expect(read({ ...row, Agent: 'ben' }).calls).toMatchObject([{ agent: 'ben', outcome: 'answered' }]);
  const { queue_enqueuetimestamp: _enqueued, ...untimed } = row;
  expect(read({ ...untimed, Agent: '' }).calls).toMatchObject([
    { queue: 'Invoices', agent: '', outcome: 'abandoned', waitMs: 300_000 },
  ]);
});

describe('contact events', () => {
  const event = (eventType: string, more: Values = {}) => ({
    version: '0',
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    detail: {
      eventType,
      contactId: 'c-1',
      instanceArn: 'arn:aws:connect:eu-west-1:123456789012:instance/i',
      channel: 'VOICE',
      initiationMethod: 'INBOUND',
      initiationTimestamp: '2024-05-01T09:00:00.000Z',
      queueInfo: {
        queueArn: 'arn:aws:connect:eu-west-1:1:instance/i/queue/q-1',
        enqueueTimestamp: '2024-05-01T09:00:30.000Z',
      },
      ...more,
    },
  });
  const agentInfo = {
    agentArn: 'arn:aws:connect:x:1:instance/i/agent/a-1',
    connectedToAgentTimestamp: '2024-05-01T09:01:00.000Z',
  };

  test('the last one tells the call', () => {
    const events = [
      event('QUEUED'),
      event('CONNECTED_TO_AGENT', { agentInfo }),
      event('DISCONNECTED', { agentInfo, disconnectTimestamp: '2024-05-01T09:03:00.000Z' }),
    ];
    expect(amazonConnectCtr.recognize(headOf(events))?.confidence).toBeGreaterThan(0.9);
    expect(read(...events)).toMatchObject({
      problems: [],
      calls: [
        { callId: 'c-1', queue: 'q-1', agent: 'a-1', outcome: 'answered', waitMs: 30_000, talkMs: 120_000 },
      ],
    });
  });

  test('whom an agent has is answered; who still waits is told', () => {
    const connected = event('CONNECTED_TO_AGENT', { agentInfo }).detail;
    expect(read(connected).calls).toMatchObject([{ outcome: 'answered', waitMs: 30_000, talkMs: 0 }]);
    expect(read(event('QUEUED')).problems[0]?.reason).toContain('not over');
  });
});

test('what is no contact goes to quarantine', () => {
  expect(read({ foo: 1 }).problems[0]?.reason).toBe('This is no contact of Amazon Connect.');
  expect(amazonConnectCtr.recognize(headOf([{ foo: 1 }]))).toBeNull();
  expect(amazonConnectCtr.recognize(headOf([]))).toBeNull();
});

const REAL = process.env.CALLCAST_DATA
  ? path.join(process.env.CALLCAST_DATA, 'formats/amazon-connect')
  : null;

describe.skipIf(!REAL)('the real samples of CALLCAST_DATA', () => {
  const real = (name: string) => JSON.parse(readFileSync(path.join(REAL ?? '', name), 'utf8')) as Values;

  test('a contact record', () => {
    const record = real('ctr-sample-masked.json');
    expect(amazonConnectCtr.recognize(headOf([record]))?.confidence).toBe(1);
    const started = new Date('2022-04-08T14:59:38Z');
    const times = { ivrMs: 64_000, waitMs: 7000, talkMs: 33_000, holdMs: 0, acwMs: 32_000 };
    expect(read(record)).toMatchObject({
      problems: [],
      calls: [{ startedAt: started, queue: 'BasicQueue', agent: 'admin1', outcome: 'answered', ...times }],
    });
  });

  test('a contact event', () => {
    const event = real('contact-event.json');
    expect(amazonConnectCtr.recognize(headOf([event]))?.confidence).toBeGreaterThan(0.9);
    expect(read(event)).toMatchObject({ problems: [], calls: [{ outcome: 'answered', waitMs: 5000 }] });
    expect(amazonConnectCtr.recognize(headOf([real('evaluation-form-output.json')]))).toBeNull();
    expect(amazonConnectCtr.recognize(headOf([real('contact-lens-voice-original.json')]))).toBeNull();
  });
});

test('a row of the data lake, which counts milliseconds', () => {
  const row = {
    contact_id: 'c-1',
    channel: 'VOICE',
    initiation_method: 'INBOUND',
    initiation_timestamp: '2024-05-01 09:00:00.000 UTC',
    disconnect_timestamp: '2024-05-01 09:05:00.000 UTC',
    queue_name: 'Sales',
    enqueue_timestamp: '2024-05-01 09:00:30.000 UTC',
    agent_username: 'anna',
    agent_connected_to_agent_timestamp: '2024-05-01 09:01:30.000 UTC',
    agent_interaction_duration_ms: '200000',
    agent_customer_hold_duration_ms: '10000',
    agent_after_contact_work_duration_ms: '30000',
  };
  expect(read(row)).toMatchObject({
    problems: [],
    calls: [
      {
        ...{ queue: 'Sales', agent: 'anna', ivrMs: 30_000, waitMs: 60_000 },
        ...{ talkMs: 200_000, holdMs: 10_000, acwMs: 30_000 },
      },
    ],
  });
});

test('who stayed in the flow was in it for the whole contact', () => {
  const flow = { ...SAMPLE, Agent: null, Queue: null, DisconnectReason: 'CONTACT_FLOW_DISCONNECT' };
  const [call] = read(flow).calls;
  const whole =
    Date.parse(String(SAMPLE.DisconnectTimestamp)) - Date.parse(String(SAMPLE.InitiationTimestamp));
  expect(call).toMatchObject({ outcome: 'contained', ivrMs: whole });
});
