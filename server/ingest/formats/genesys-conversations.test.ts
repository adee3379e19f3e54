import { describe, expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { genesysConversationDetail } from './genesys-conversations';

type Values = Record<string, unknown>;

/** Written for this test with the fields of AnalyticsConversation in Genesys Cloud's API documentation. */
const at = (seconds: number) => new Date(Date.UTC(2024, 4, 1, 9, 0, 0) + seconds * 1000).toISOString();
const segment = (segmentType: string, from: number, to: number, more: Values = {}) => ({
  segmentType,
  segmentStart: at(from),
  segmentEnd: at(to),
  conference: false,
  ...more,
});
function participant(
  purpose: string,
  segments: Values[],
  more: Values = {},
  metrics: Record<string, number> = {},
): Values {
  const session = {
    mediaType: 'voice',
    direction: 'inbound',
    ani: 'tel:+31201234567',
    dnis: 'tel:+31800999999',
    segments,
    metrics: Object.entries(metrics).map(([name, value]) => ({ name, value, emitDate: at(0) })),
  };
  return { participantId: `${purpose}-1`, purpose, sessions: [session], ...more };
}
const customer = participant('customer', [segment('interact', 0, 300, { disconnectType: 'peer' })]);
const menu = participant('ivr', [segment('ivr', 0, 60, { disconnectType: 'transfer' })], {
  participantName: 'Main menu',
});
const queue = (from: number, to: number, name = 'Invoices', metrics: Record<string, number> = {}) =>
  participant(
    'acd',
    [
      segment('delay', from, from),
      segment('interact', from, to, { queueId: 'q-1', disconnectType: 'transfer' }),
    ],
    { participantName: name },
    metrics,
  );
const conversation = (participants: Values[], more: Values = {}): Values => ({
  conversationId: 'c-1',
  conversationStart: at(0),
  conversationEnd: at(400),
  originatingDirection: 'inbound',
  participants,
  ...more,
});
const read = (...objects: Values[]) => readByFormat(genesysConversationDetail, objectItems(objects));

test('answered in a queue after a menu, by metrics; who only let it ring had nothing of it', () => {
  const missed = participant(
    'agent',
    [segment('alert', 61, 68, { disconnectType: 'client' }), segment('wrapup', 68, 128)],
    { userId: 'u-0' },
    { tAlert: 7000, tNotResponding: 7000, tAcw: 60_000 },
  );
  const agent = participant(
    'agent',
    [
      segment('alert', 69, 72),
      segment('interact', 72, 200),
      segment('hold', 200, 230),
      segment('interact', 230, 300),
      segment('wrapup', 300, 340, { wrapUpCode: 'w-1' }),
    ],
    { userId: 'u-1', participantName: 'Anna' },
    { tAnswered: 12_011, tTalk: 198_000, tHeld: 30_000, tAcw: 40_000, tHandle: 268_000 },
  );
  const whole = conversation([customer, menu, queue(60, 72), missed, agent]);
  expect(genesysConversationDetail.recognize(headOf([whole]))?.confidence).toBeGreaterThan(0.9);
  expect(read(whole)).toMatchObject({
    problems: [],
    calls: [
      {
        callId: 'c-1',
        startedAt: new Date(at(0)),
        queueEnteredAt: new Date(at(60)),
        queue: 'Invoices',
        agent: 'Anna',
        outcome: 'answered',
        direction: 'inbound',
        entry: '+31800999999',
        wrapUp: 'w-1',
        ivrMs: 60_000,
        waitMs: 12_011,
        talkMs: 198_000,
        holdMs: 30_000,
        acwMs: 40_000,
      },
    ],
  });
});

test('without metrics the segments tell', () => {
  const agent = participant(
    'agent',
    [segment('interact', 72, 200), segment('hold', 200, 230), segment('wrapup', 230, 250)],
    { userId: 'u-1' },
  );
  expect(read(conversation([customer, queue(60, 72), agent])).calls).toMatchObject([
    { agent: 'u-1', waitMs: 12_000, talkMs: 128_000, holdMs: 30_000, acwMs: 20_000 },
  ]);
});

describe('outcomes', () => {
  const first = participant(
    'agent',
    [segment('interact', 72, 132, { disconnectType: 'transfer' })],
    { participantName: 'Anna' },
    { tTalk: 60_000, nTransferred: 1 },
  );
  const second = participant(
    'agent',
    [segment('interact', 150, 210)],
    { participantName: 'Ben' },
    { tTalk: 60_000 },
  );
  const caller = (more: Values) => ({ ...customer, ...more });
  test.each<[string, Values, Values]>([
    [
      'passed on to a queue',
      conversation([customer, queue(60, 72), first, queue(132, 150, 'Complaints'), second]),
      {
        outcome: 'transferred',
        queue: 'Invoices',
        agent: 'Anna',
        transferredTo: 'Complaints',
        waitMs: 12_000,
        talkMs: 120_000,
      },
    ],
    [
      'from one queue to the next, unanswered',
      conversation([customer, queue(60, 72), queue(72, 150, 'Overflow'), second]),
      { outcome: 'answered', queue: 'Overflow', waitMs: 90_000 },
    ],
    [
      'hung up in the queue',
      conversation([customer, queue(60, 90, 'Invoices', { tAbandon: 30_100 })]),
      { outcome: 'abandoned', waitMs: 30_100, talkMs: 0 },
    ],
    ['hung up in the menu', conversation([customer, menu]), { outcome: 'contained', queueEnteredAt: null }],
    [
      'dialled',
      conversation([caller({ purpose: 'external' }), second], { originatingDirection: 'outbound' }),
      { outcome: 'answered', direction: 'outbound', entry: '', waitMs: 0 },
    ],
    [
      'dialled in vain',
      conversation([caller({ purpose: 'external' }), participant('agent', [segment('dialing', 0, 30)])], {
        originatingDirection: 'outbound',
      }),
      { outcome: 'failed' },
    ],
    [
      'among people of the house',
      conversation([participant('user', [segment('interact', 0, 30)])]),
      { direction: 'internal' },
    ],
  ])('%s', (_what, object, expected) => {
    expect(read(object)).toMatchObject({ calls: [expected], problems: [] });
  });
});

test('chats are no calls, what is damaged goes to quarantine', () => {
  const chat = { ...customer, sessions: [{ mediaType: 'chat', segments: [] }] };
  expect(read(conversation([chat]))).toMatchObject({ calls: [], problems: [] });
  const { problems } = read({ foo: 1 }, { conversationId: 'x', participants: null });
  expect(problems.map(({ reason }) => reason)).toEqual([
    'This is no conversation of Genesys Cloud.',
    'The start of the call is missing.',
  ]);
  expect(genesysConversationDetail.recognize(headOf([{ conversationId: 'x' }]))).toBeNull();
});

test('a conversation under way goes to quarantine until it is over', () => {
  const waiting = participant('acd', [{ ...segment('interact', 5, 0), segmentEnd: undefined }]);
  const open = conversation([customer, waiting], { conversationEnd: undefined });
  expect(read(open)).toMatchObject({
    calls: [],
    problems: [{ reason: expect.stringContaining('not over') }],
  });
  expect(read({ ...open, conversationEnd: at(300) }).calls).toMatchObject([{ outcome: 'abandoned' }]);
});

test('a callback waits in its queue; the line beside it is not counted twice', () => {
  const agent = participant(
    'agent',
    [segment('alert', 55, 60), segment('interact', 60, 300), segment('wrapup', 300, 310)],
    { participantName: 'Anna' },
    { tAnswered: 60_000, tTalk: 240_000, tAcw: 10_000 },
  );
  const asCallback = (one: Values, line: Values[] = []): Values => ({
    ...one,
    sessions: [
      ...(one.sessions as Values[]).map((session) => ({
        ...session,
        mediaType: 'callback',
        callbackNumbers: ['+31201234567'],
      })),
      ...line,
    ],
  });
  const line = { mediaType: 'voice', direction: 'outbound', segments: [segment('interact', 70, 290)] };
  const found = read(
    conversation([asCallback(customer), asCallback(queue(0, 60)), asCallback(agent, [line])]),
  );
  expect(found).toMatchObject({
    problems: [],
    calls: [
      {
        direction: 'inbound',
        queue: 'Invoices',
        agent: 'Anna',
        outcome: 'answered',
        waitMs: 60_000,
        talkMs: 240_000,
        acwMs: 10_000,
      },
    ],
  });
});

test('of two people of the house the talk is one, and the menu’s time is kept of who stayed in it', () => {
  const caller = participant('user', [segment('interact', 5, 65)], { participantName: 'Anna' });
  const [session] = caller.sessions as Values[];
  const calling = { ...caller, sessions: [{ ...session, direction: 'outbound' }] };
  const called = participant('user', [segment('interact', 5, 65)], { participantName: 'Bob' });
  expect(read(conversation([calling, called])).calls).toMatchObject([
    { direction: 'internal', agent: 'Bob', talkMs: 60_000 },
  ]);
  expect(read(conversation([customer, menu])).calls).toMatchObject([{ outcome: 'contained', ivrMs: 60_000 }]);
});

test('names as the SDKs write them', () => {
  const renamed = (value: unknown, name: (key: string) => string): unknown => {
    if (Array.isArray(value)) return value.map((inner) => renamed(inner, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [name(key), renamed(inner, name)]));
  };
  const original = conversation([customer, menu, queue(60, 70)]);
  const snake = renamed(original, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const pascal = renamed(original, (key) => key.charAt(0).toUpperCase() + key.slice(1));
  for (const written of [snake, pascal] as Values[]) {
    expect(genesysConversationDetail.recognize(headOf([written]))?.confidence).toBeGreaterThan(0.9);
    expect(read(written).calls).toEqual(read(original).calls);
  }
});

test('who dials a person waits for them from when it rings, and may give up', () => {
  const rings = (until: number, more: Values[] = []) =>
    participant('user', [segment('alert', 10, until), ...more], { participantName: 'Anna' });
  const { calls } = read(
    conversation([customer, rings(30)], { conversationEnd: at(30) }),
    conversation([customer, rings(25, [segment('interact', 25, 85)])], { conversationId: 'c-2' }),
  );
  expect(calls).toMatchObject([
    { outcome: 'abandoned', waitMs: 20_000, talkMs: 0 },
    { outcome: 'answered', waitMs: 15_000, talkMs: 60_000, agent: 'Anna' },
  ]);
});
