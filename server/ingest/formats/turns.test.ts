import { expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn } from '@/server/testing/read-text-file';

const GREETING = 'Thank you for calling Acme, how can I help you today?';
const MATTER = 'I was charged twice for my order.';

test.each([
  [
    'speaker and text',
    [
      { speaker: 'Agent', text: 'Hi' },
      { speaker: 'Customer', text: 'Ho' },
    ],
    ['- agent: Hi', '- customer: Ho'],
  ],
  [
    'role and content',
    [
      { role: 'agent', content: 'Hi' },
      { role: 'customer', content: 'Ho' },
    ],
    ['- agent: Hi', '- customer: Ho'],
  ],
  [
    'seconds, a length instead of an end, labels',
    [
      { speaker: 'SPEAKER_00', text: GREETING, start: 0, end: 3.2 },
      { speaker: 'SPEAKER_01', text: MATTER, start: 3.2, duration: 1.8 },
    ],
    [`0-3.2 agent: ${GREETING}`, `3.2-5 customer: ${MATTER}`],
  ],
  [
    'clock times since the beginning',
    [
      { timestamp: '00:00:01', speaker: 'Agent', text: 'Hi' },
      { timestamp: '00:01:05', speaker: 'Customer', text: 'Ho' },
    ],
    ['1- agent: Hi', '65- customer: Ho'],
  ],
  [
    'speakers as objects, their role beside the name',
    [
      { speaker: { name: 'Anna', role: 'agent' }, text: 'Hi' },
      { speaker: 'Bob', role: 'customer', text: 'Ho' },
    ],
    ['- agent: Hi', '- customer: Ho'],
  ],
])('a bare list of turns is the call of its file: %s', async (_what, turns, said) => {
  const call = await oneCall('turns', 'C-9.json', turns);
  expect(call.callId).toBe('C-9');
  expect(saidIn(call)).toEqual(said);
});

test('the same as lines of JSON, and as a table; facts of the call stand in its rows', async () => {
  const lines = '{"speaker":"Agent","text":"Hi"}\n{"speaker":"Customer","text":"Ho"}\n';
  expect(saidIn(await oneCall('turns', 'C-9.jsonl', lines))).toEqual(['- agent: Hi', '- customer: Ho']);
  const table = 'speaker,text\nAgent,Hi\nCustomer,"Ho, ho"\n';
  expect(saidIn(await oneCall('turns', 'C-9.csv', table))).toEqual(['- agent: Hi', '- customer: Ho, ho']);
  const dated =
    'started_at,agent_name,start,end,speaker,text\n2026-03-02T09:00:00Z,Anna,0,1.5,Agent,Hi\n,,1.5,2,Customer,Ho\n';
  const call = await oneCall('turns', 'C-9.csv', dated);
  expect(call).toMatchObject({
    callId: 'C-9',
    facts: { agent: 'Anna', startedAt: new Date('2026-03-02T09:00:00Z') },
  });
  expect(saidIn(call)).toEqual(['0-1.5 agent: Hi', '1.5-2 customer: Ho']);
});

test('turns of people with names are told apart, and the names masked', async () => {
  const call = await oneCall('turns', 'C-9.json', [
    { speaker: 'Anna Lee', text: GREETING },
    { speaker: 'Bob Jones', text: MATTER },
    { speaker: 'Anna Lee', text: 'Sorry for that.' },
    { speaker: 'Bob Jones', text: 'No matter.' },
  ]);
  expect(call.names).toEqual(['Anna Lee', 'Bob Jones']);
  expect(call.turns.map(({ speaker }) => speaker)).toEqual(['agent', 'customer', 'agent', 'customer']);
});

test.each([
  [
    'transcript',
    [
      { speaker: 'Agent', text: 'Hi' },
      { speaker: 'Customer', text: 'Ho' },
    ],
  ],
  [
    'conversation',
    [
      { role: 'agent', utterance: 'Hi' },
      { role: 'customer', utterance: 'Ho' },
    ],
  ],
  [
    'messages',
    [
      { role: 'agent', content: 'Hi' },
      { role: 'customer', content: 'Ho' },
    ],
  ],
  ['transcript', 'Agent: Hi\nCustomer: Ho'],
])('a document whose %s holds the turns', async (name, turns) => {
  const call = await oneCall('calls', 'x.json', { call_id: 'c-1', duration: 12, [name]: turns });
  expect(call).toMatchObject({ callId: 'c-1', facts: { talkMs: 12_000 } });
  expect(saidIn(call)).toEqual(['- agent: Hi', '- customer: Ho']);
});

test.each([
  [
    'a chat with a language model',
    [
      { role: 'system', content: 'You are' },
      { role: 'user', content: 'Hi' },
    ],
  ],
  [
    'single posts',
    [
      { author: 'x', text: 'hello' },
      { author: 'y', text: 'hello you' },
    ],
  ],
  [
    'comments in a document',
    {
      comments: [
        { author: 'x', text: 'a b' },
        { author: 'y', text: 'b c' },
      ],
    },
  ],
])('%s is not taken for a call', async (_what, content) => {
  const found = await readTextFile('x.json', content).catch(() => ({ confidence: 0 }));
  expect(found.confidence).toBeLessThan(0.8);
});

test('tables of Whisper and whisper.cpp, in milliseconds, with speakers and without; others are in seconds', async () => {
  const tsv = 'start\tend\ttext\n0\t2000\tHello there\n2100\t3000\tHi, you\n';
  expect(saidIn(await oneCall('turns', 'C-9.tsv', tsv))).toEqual([
    '0-2 unknown: Hello there',
    '2.1-3 unknown: Hi, you',
  ]);
  const csv = 'start,end,speaker,text\n0,2000,"Agent"," Hello there"\n2100,3000,"Customer"," Hi, you"\n';
  expect(saidIn(await oneCall('turns', 'C-9.csv', csv))).toEqual([
    '0-2 agent: Hello there',
    '2.1-3 customer: Hi, you',
  ]);
  const seconds = 'start,end,speaker,text\n0,2,Agent,Hello there\n2,3,Customer,Hi\n';
  expect(saidIn(await oneCall('turns', 'C-9.csv', seconds))).toEqual([
    '0-2 agent: Hello there',
    '2-3 customer: Hi',
  ]);
});
