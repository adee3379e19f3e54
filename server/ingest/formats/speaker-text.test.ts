import { expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn } from '@/server/testing/read-text-file';

const read = async (text: string) => saidIn(await oneCall('speaker-text', 'C-1.txt', text));

test('names, times before them, lines that go on, facts at the top', async () => {
  const call = await oneCall(
    'speaker-text',
    'x.txt',
    `Call ID: 7781
Date: 2026-03-02 09:00:00
Agent name: Anna

[00:00:01] Agent: Good morning, how can I help you?
[00:00:04] Customer: My bill is wrong.
It says: 40 euro.
[00:01:09] Agent: I'll look, one moment.
`,
  );
  expect(call).toMatchObject({
    callId: '7781',
    otherIds: ['x'],
    facts: { startedAt: new Date('2026-03-02T14:00:00Z'), agent: 'Anna' },
  });
  expect(saidIn(call)).toEqual([
    '1- agent: Good morning, how can I help you?',
    '4- customer: My bill is wrong. It says: 40 euro.',
    "69- agent: I'll look, one moment.",
  ]);
});

test.each([
  [
    'plain',
    'Agent: Good morning\nCustomer: Hello\nAgent: Bye',
    ['- agent: Good morning', '- customer: Hello', '- agent: Bye'],
  ],
  [
    'commas and other languages',
    'Medewerker: Goedemorgen, hallo\nKlant: Hoi, hallo\n',
    ['- agent: Goedemorgen, hallo', '- customer: Hoi, hallo'],
  ],
  ['full-width colons', '客服：您好\n客戶：我想查訂單\n', ['- agent: 您好', '- customer: 我想查訂單']],
  [
    'bold names',
    '**Agent:** Good morning\n**Customer:** Hello\n',
    ['- agent: Good morning', '- customer: Hello'],
  ],
  [
    'brackets',
    '[Agent] Good morning\n[Customer] [laughs] Hello\n',
    ['- agent: Good morning', '- customer: [laughs] Hello'],
  ],
  [
    'times behind the name',
    'Agent (00:05): Good morning\nCustomer (1:00:07): Hello\n',
    ['5- agent: Good morning', '3607- customer: Hello'],
  ],
  [
    'two times, as Whisper prints them',
    '[00:00.500 --> 00:02.000] Agent: Good morning\n[00:02.000 --> 00:03.000] Customer: Hello\n',
    ['0.5-2 agent: Good morning', '2-3 customer: Hello'],
  ],
  [
    'two times and no name',
    '[00:00:00.500 --> 00:00:02.000]  Good morning\n[00:00:02.000 --> 00:00:03.000]  Hello: you\n',
    ['0.5-2 unknown: Good morning', '2-3 unknown: Hello: you'],
  ],
  [
    'names with times on lines of their own',
    'Speaker 1  0:05\nThank you for calling. How can I help?\n\nSpeaker 2  0:09\nI bought a lamp, and it is broken.\nReally broken.\n',
    [
      '5- agent: Thank you for calling. How can I help?',
      '9- customer: I bought a lamp, and it is broken. Really broken.',
    ],
  ],
])('%s', async (_what, text, said) => {
  expect(await read(text)).toEqual(said);
});

test('names of people with times on lines of their own', async () => {
  expect(
    await read(
      'John Smith  0:01\nThank you for calling, how can I help?\n\nMary Jones  0:08\nI was charged twice.\n\nJohn Smith  0:14\nSorry.\n',
    ),
  ).toEqual([
    '1- agent: Thank you for calling, how can I help?',
    '8- customer: I was charged twice.',
    '14- agent: Sorry.',
  ]);
});

test('people’s names are told apart by what they say, and masked; times of the day count from the first', async () => {
  const call = await oneCall(
    'speaker-text',
    'chat.txt',
    `2026-03-02T09:00:00Z John Smith: Hello, this is support, how may I help you today?
2026-03-02T09:00:10Z Mary: I was charged twice for my order.
2026-03-02T09:00:20Z John Smith: May I have your order number?
2026-03-02T09:00:31Z Mary: It is 12.
`,
  );
  expect(call).toMatchObject({
    names: ['John Smith', 'Mary'],
    facts: { startedAt: new Date('2026-03-02T09:00:00Z') },
  });
  expect(saidIn(call)).toEqual([
    '0- agent: Hello, this is support, how may I help you today?',
    '10- customer: I was charged twice for my order.',
    '20- agent: May I have your order number?',
    '31- customer: It is 12.',
  ]);
});

test.each([
  ['prose', 'The quick brown fox. Nothing here.\nAnother line: with colon\nAnd more text, and more.\n'],
  ['a log', 'INFO: started\nERROR: broken\nINFO: again\nWARN: late\n'],
  ['settings', 'Name: x\nColor: red\nSize: 10\nWeight: 3\nHeight: 9\n'],
])('%s is no conversation', async (_what, text) => {
  const found = await readTextFile('x.txt', text).catch(() => ({ name: 'refused', confidence: 0 }));
  expect(found.name === 'speaker-text' && found.confidence >= 0.8).toBe(false);
});
