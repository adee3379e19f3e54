import { expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn } from '@/server/testing/read-text-file';

const read = async (text: string) => saidIn(await oneCall('srt', 'C-1.srt', text));

test('numbers, times with commas or points, several lines, speakers as WhisperX writes them', async () => {
  const call = await oneCall(
    'srt',
    'C-1.srt',
    `1\r
00:00:00,500 --> 00:00:03,000\r
[SPEAKER_00]: Thank you for calling, how can I help you?\r
\r
2\r
00:00:03.100 --> 00:00:05.000 X1:0 X2:10\r
[SPEAKER_01]: {\\an8}I was charged <i>twice</i>\r
for my order: 42\r
\r
3\r
01:00:05,000 --> 01:00:06,000\r
[SPEAKER_00]: Sorry.\r
`,
  );
  expect(call).toMatchObject({ callId: 'C-1', engine: { name: 'srt' } });
  expect(JSON.parse(call.engine.settings)).toMatchObject({ speakers: { by: 'greeting' } });
  expect(saidIn(call)).toEqual([
    '0.5-3 agent: Thank you for calling, how can I help you?',
    '3.1-5 customer: I was charged twice for my order: 42',
    '3605-3606 agent: Sorry.',
  ]);
});

test('without numbers or empty lines; a file that ends in the middle', async () => {
  expect(await read('00:00:01,000 --> 00:00:02,000\nOne, two\n00:00:02,000 --> 00:00:03,000\nThree')).toEqual(
    ['1-2 unknown: One, two', '2-3 unknown: Three'],
  );
  expect(
    await read(
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo\n\n3\n00:00:03,0',
    ),
  ).toEqual(['1-2 unknown: One', '2-3 unknown: Two 3 00:00:03,0']);
});

test('names in brackets before most captions are speakers, other brackets are heard; marks of new speakers', async () => {
  const cue = (at: number, said: string) => `${at}\n00:00:0${at},000 --> 00:00:0${at},500\n${said}\n\n`;
  expect(
    await read(
      [
        '[Anna Lee] Thank you for calling, how can I help you?',
        '[Bob] I was charged twice.',
        '[Anna Lee] [laughs] Sorry.',
        '[Music]',
      ]
        .map((said, at) => cue(at + 1, said))
        .join(''),
    ),
  ).toEqual([
    '1-1.5 agent: Thank you for calling, how can I help you?',
    '2-2.5 customer: I was charged twice.',
    '3-3.5 agent: [laughs] Sorry.',
    '4-4.5 unknown: [Music]',
  ]);
  expect(await read(cue(1, '-Yes.\n-And five euro?') + cue(2, '>> No.') + cue(3, '-5 degrees'))).toEqual([
    '1-1.5 unknown: Yes.',
    '1-1.5 unknown: And five euro?',
    '2-2.5 unknown: No.',
    '3-3.5 unknown: -5 degrees',
  ]);
  expect(await read(cue(1, 'SPEAKER_00|Customer service, hello') + cue(2, 'SPEAKER_01|Hi there'))).toEqual([
    '1-1.5 agent: Customer service, hello',
    '2-2.5 customer: Hi there',
  ]);
});

test('a name on a line of its own holds until the next one', async () => {
  const cue = (at: number, said: string) => `${at}\n00:00:0${at},000 --> 00:00:0${at},500\n${said}\n\n`;
  expect(
    await read(
      cue(1, '[speaker 0]\nCustomer service, hello') + cue(2, 'One moment.') + cue(3, '[speaker 1]\nYes'),
    ),
  ).toEqual(['1-1.5 agent: Customer service, hello', '2-2.5 agent: One moment.', '3-3.5 customer: Yes']);
});

test('captions in which nothing is said', async () => {
  const { units } = await readTextFile('c.srt', '1\n00:00:01,000 --> 00:00:02,000\n\n');
  expect(units).toMatchObject([{ call: { reason: 'Nothing is said in it.' } }]);
});
