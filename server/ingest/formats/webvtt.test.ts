import { expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn, wordsIn } from '@/server/testing/read-text-file';

const read = async (text: string) => saidIn(await oneCall('webvtt', 'C-1.vtt', text));

test('voices, ids, settings, notes, styles, tags and escapes', async () => {
  const call = await oneCall(
    'webvtt',
    'C-1.nl.vtt',
    `\uFEFFWEBVTT - a call\r
Kind: captions\r
Language: nl\r
\r
STYLE\r
::cue { color: red }\r
\r
NOTE Confidence: 0.91\r
\r
een\r
00:00:00.500 --> 00:00:03.000 align:start position:10%\r
<v Anna de Vries>Goedemorgen, u spreekt met <i>Anna</i>, waarmee kan ik u helpen?</v>\r
\r
00:03.100 --> 01:00:05.000\r
<v.loud Klant>Ik bel over <c.geel>mijn rekening</c> &amp; meer,\r
a &lt; b &#8364;5\r
`,
  );
  expect(call).toMatchObject({ callId: 'C-1.nl', language: 'nl', names: ['Anna de Vries'] });
  expect(call.turns.map(({ confidence }) => confidence)).toEqual([0.91, null]);
  expect(saidIn(call)).toEqual([
    '0.5-3 agent: Goedemorgen, u spreekt met Anna, waarmee kan ik u helpen?',
    '3.1-3605 customer: Ik bel over mijn rekening & meer, a < b €5',
  ]);
});

test('several voices in a cue, names at the beginning of lines, dashes', async () => {
  expect(
    await read(`WEBVTT

00:01.000 --> 00:02.000
<v Agent>Hello</v>
<v Customer>Hi</v>

00:02.000 --> 00:03.000
Agent: How can I help?
Customer: My bill.

00:03.000 --> 00:04.000
- Yes?
- No.

00:04.000 --> 00:05.000
[SPEAKER_07]: Mm.
`),
  ).toEqual([
    '1-2 agent: Hello',
    '1-2 customer: Hi',
    '2-3 agent: How can I help?',
    '2-3 customer: My bill.',
    '3-4 unknown: Yes?',
    '3-4 unknown: No.',
    '4-5 unknown: Mm.',
  ]);
});

test('times inside a cue are those of its words', async () => {
  const call = await oneCall(
    'webvtt',
    'c.vtt',
    'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Agent>Good <00:00:01.400>morning <00:00:02.000>Sir</v>\n',
  );
  expect(wordsIn(call, 0)).toEqual(['Good 1-1.4 (null)', 'morning 1.4-2 (null)', 'Sir 2-3 (null)']);
});

test('names only where the speaker changes hold for the cues after them', async () => {
  const cue = (second: number, text: string) => `00:0${second}.000 --> 00:0${second + 1}.000\n${text}\n`;
  expect(
    await read(
      [
        'WEBVTT\n',
        cue(1, 'Agent: One'),
        cue(2, 'two'),
        cue(3, 'three'),
        cue(4, 'Customer: Four'),
        cue(5, 'five'),
      ].join('\n'),
    ),
  ).toEqual([
    '1-2 agent: One',
    '2-3 agent: two',
    '3-4 agent: three',
    '4-5 customer: Four',
    '5-6 customer: five',
  ]);
});

test('a forgotten empty line, a missing end', async () => {
  expect(await read('WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> \nTwo')).toEqual([
    '1-2 unknown: One',
    '2- unknown: Two',
  ]);
});

test('a file without cues tells what is missing', async () => {
  const { units } = await readTextFile('c.vtt', 'WEBVTT\n\nNOTE nothing here\n');
  expect(units).toMatchObject([{ call: { field: 'utterances', reason: 'It has no cues.' } }]);
});

test('a line of blanks under the times does not end a cue; times inside are those of words', async () => {
  const call = await oneCall(
    'webvtt',
    'c.vtt',
    'WEBVTT\n\n00:00:00.000 --> 00:00:02.000 align:start\n \nhello<00:00:00.500><c> there</c><00:00:01.000><c> you</c>\n \n00:00:02.000 --> 00:00:03.000\n&gt;&gt; AGENT: Bye\n',
  );
  expect(saidIn(call)).toEqual(['0-2 unknown: hello there you', '2-3 agent: Bye']);
  expect(wordsIn(call, 0)).toEqual(['hello 0-0.5 (null)', 'there 0.5-1 (null)', 'you 1-2 (null)']);
});
