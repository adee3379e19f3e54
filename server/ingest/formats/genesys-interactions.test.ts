import { expect, test } from 'vitest';
import { headOf, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { genesysConversationDetail } from './genesys-conversations';

/** Written for this test with the columns of Genesys Cloud's view Interactions. */
const row = (more: Record<string, string> = {}) => ({
  'Media Type': 'voice',
  Users: 'Anna; Bob',
  Date: '5/1/24 9:00 AM',
  Duration: '300000',
  Direction: 'Inbound',
  ANI: 'tel:+31201234567',
  DNIS: 'tel:+31800999999',
  Queue: 'Sales',
  'Wrap-up': 'Invoice',
  'Conversation ID': 'c-1',
  'Total IVR': '30000',
  'Total Queue': '25000',
  'Total Talk': '215000',
  'Total Hold': '30000',
  'Total ACW': '40000',
  Abandoned: 'NO',
  ...more,
});

test('rows of the view Interactions, in milliseconds or as clock times', () => {
  expect(genesysConversationDetail.recognize(headOf('', { columns: Object.keys(row()) }))?.confidence).toBe(
    0.93,
  );
  const clock = { 'Conversation ID': 'c-2', 'Total IVR': '0:00:30.000', 'Total Queue': '0:00:25.000' };
  const clocks = { ...clock, 'Total Talk': '0:03:35', 'Total Hold': '0:00:30', 'Total ACW': '0:00:40' };
  const { calls, problems } = readByFormat(
    genesysConversationDetail,
    objectItems([
      row(),
      row(clocks),
      row({ 'Conversation ID': 'c-3', Users: '', 'Total Talk': '', Abandoned: 'YES' }),
      row({ 'Conversation ID': 'c-4', Direction: 'Outbound', Queue: '', 'Total Talk': '' }),
      row({ 'Conversation ID': 'c-5', 'Media Type': 'chat' }),
    ]),
    { timeZone: 'Europe/Amsterdam' },
  );
  expect(problems).toEqual([]);
  const answered = {
    ...{ startedAt: new Date('2024-05-01T07:00:00Z'), outcome: 'answered', queue: 'Sales', agent: 'Anna' },
    ...{ ivrMs: 30_000, waitMs: 25_000, talkMs: 215_000, holdMs: 30_000, acwMs: 40_000, wrapUp: 'Invoice' },
  };
  expect(calls).toMatchObject([
    { callId: 'c-1', ...answered },
    { callId: 'c-2', ...answered },
    { callId: 'c-3', outcome: 'abandoned', waitMs: 25_000, talkMs: 0 },
    { callId: 'c-4', outcome: 'failed', direction: 'outbound' },
  ]);
});
