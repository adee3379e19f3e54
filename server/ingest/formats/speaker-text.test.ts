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
  [
    'times at the end of the line',
    'Agent: Good morning (00:05)\nCustomer: Hello [00:00:07]\n',
    ['5- agent: Good morning', '7- customer: Hello'],
  ],
  [
    'times between name and text',
    'Speaker 0    00:00:00    Customer service, good morning\nSpeaker 1    00:00:04    Hello there\n',
    ['0- agent: Customer service, good morning', '4- customer: Hello there'],
  ],
  [
    'seconds, as faster-whisper prints them',
    '[0.00s -> 3.20s] Agent: Good morning\n[3.20s -> 5.00s] Customer: Hello\n',
    ['0-3.2 agent: Good morning', '3.2-5 customer: Hello'],
  ],
  [
    'times of the day',
    '11:59:58 AM Agent: Good morning\n12:00:06 PM Customer: Hello\n',
    ['0- agent: Good morning', '8- customer: Hello'],
  ],
  [
    'days in an order that nobody can tell',
    '[02/03/2026, 09:00:01] Agent: Good morning\n[02/03/2026, 09:00:09] Customer: Hello\n',
    ['0- agent: Good morning', '8- customer: Hello'],
  ],
  [
    'a line for the speaker, without a colon',
    '[00:00:01] Agent\nGood morning\n\n[00:00:05] Customer\nHello\n',
    ['1- agent: Good morning', '5- customer: Hello'],
  ],
  [
    'numbers and marks of lists',
    '1. Agent: Good morning\n2. Customer: Hello\n- **Agent**: Yes\n>> CUSTOMER: Bye\n',
    ['- agent: Good morning', '- customer: Hello', '- agent: Yes', '- customer: Bye'],
  ],
  [
    'dashes, bars and tabs instead of colons',
    'Agent - Good morning\nCustomer | Hello\nAgent\tYes - no\n[Customer:] Bye\n',
    ['- agent: Good morning', '- customer: Hello', '- agent: Yes - no', '- customer: Bye'],
  ],
  ['Arabic', 'الموظف: مرحبا بك\nالعميل: أهلا بك\n', ['- agent: مرحبا بك', '- customer: أهلا بك']],
])('%s', async (_what, text, said) => {
  expect(await read(text)).toEqual(said);
});

test('a legend at the top says who is who; a day and times of the day tell when it began', async () => {
  const call = await oneCall(
    'speaker-text',
    'x.txt',
    `Date: 2026-03-02
Duration: 00:05:00
Agent: Anna
Customer: Bob

[09:00:01] Anna: Good morning to you
[09:00:09] Bob: Hello there
[09:00:12] Anna: I am looking
[09:00:15] Bob: Thank you
Transcribed by https://otter.ai
`,
  );
  expect(call.facts).toMatchObject({
    agent: 'Anna',
    talkMs: 300_000,
    startedAt: new Date('2026-03-02T14:00:01Z'),
  });
  expect(saidIn(call)).toEqual([
    '0- agent: Good morning to you',
    '8- customer: Hello there',
    '11- agent: I am looking',
    '14- customer: Thank you',
  ]);
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

test('names in brackets before a time of the day, as Zoom saves them', async () => {
  expect(
    await read(
      '[Anna Lee] 09:00:01\nCustomer service, how can I help you?\n\n[Bob Jones] 09:00:09\nI was charged twice.\n\n[Anna Lee] 09:00:12\nSorry.\n',
    ),
  ).toEqual([
    '0- agent: Customer service, how can I help you?',
    '8- customer: I was charged twice.',
    '11- agent: Sorry.',
  ]);
});

test('names with titles', async () => {
  expect(
    await read(
      "Dr. Maria O'Neill (Agent): Hello there\nMr. van der Berg: Hi there\nDr. Maria O'Neill (Agent): Yes it is\nMr. van der Berg: Thank you\n",
    ),
  ).toEqual(['- agent: Hello there', '- customer: Hi there', '- agent: Yes it is', '- customer: Thank you']);
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
  ['changes', 'Added: a thing\nFixed: a thing\nAdded: one more\nFixed: one more\n'],
  ['cards', 'Name: Bob\nPhone: 123\nName: Jane\nPhone: 456\nName: Joe\nPhone: 789\n'],
  [
    'a log with times',
    '2026-03-02 09:00:01 INFO Server: started up\n2026-03-02 09:00:02 INFO Server: listens now\n2026-03-02 09:00:03 WARN Worker: is slow\n2026-03-02 09:00:04 WARN Worker: is done\n',
  ],
])('%s is no conversation', async (_what, text) => {
  const found = await readTextFile('x.txt', text).catch(() => ({ name: 'refused', confidence: 0 }));
  expect(found.name === 'speaker-text' && found.confidence >= 0.8).toBe(false);
});

test('a first line longer than any name of a column is what somebody says', async () => {
  const long = `Customer service, how can I help you? ${'We record what is said. '.repeat(30)}`.trim();
  expect(await readTextFile('C-1.txt', `Agent: ${long}\nCustomer: I was charged twice.\n`)).toMatchObject({
    name: 'speaker-text',
    units: [{ call: { turns: [{ speaker: 'agent', text: long }, { speaker: 'customer' }] } }],
  });
});

test('settings with sections named as speakers are not taken without being asked for', async () => {
  const sure = await readTextFile(
    'desktop.ini',
    '; desktop\n[Agent]\nhost = localhost\nport = 5038\n\n[Customer]\ndb = crm\ntimeout = 30\n',
  );
  expect(sure.confidence).toBeLessThan(0.8);
  await expect(
    readTextFile(
      'desktop.ini',
      '[General]\nname=Callcenter\n[Agent]\nName: Anna\nExtension: 1001\n[Customer]\nName: Default\nNumber: 0800\n',
    ),
  ).rejects.toMatchObject({ code: 'invalid_input' });
});

test('speakers in brackets on lines of their own are speakers', async () => {
  const { confidence, units } = await readTextFile(
    'C-1.txt',
    '[Agent]\nHello, how can I help?\n[Customer]\nYes please\nThanks\n',
  );
  expect(confidence).toBeGreaterThan(0.8);
  expect(units).toMatchObject([
    { call: { turns: [{ speaker: 'agent' }, { speaker: 'customer', text: 'Yes please Thanks' }] } },
  ]);
});

test('rows of a table with times in them are no dialogue', async () => {
  const rows = [
    'line,date,direction,answered,duration',
    'Sales,2024-05-01 11:00:00,inbound,Yes,00:02:20',
    'Sales,2024-05-01 11:05:00,inbound,No,00:00:25',
  ];
  expect((await readTextFile('log.csv', rows.join('\n'))).name).not.toBe('speaker-text');
});
