import { expect, test } from 'vitest';
import { oneCall, saidIn } from '@/server/testing/read-text-file';

test('SBV as YouTube has it', async () => {
  const call = await oneCall(
    'captions',
    'C-1.sbv',
    '0:00:00.500,0:00:02.000\n>> Agent: Customer service,\nhello\n\n0:00:02.100,0:00:03.000\n>> Customer: Hi\n',
  );
  expect(call.callId).toBe('C-1');
  expect(saidIn(call)).toEqual(['0.5-2 agent: Customer service, hello', '2.1-3 customer: Hi']);
});

test('events of Sub Station Alpha, by the columns that they have', async () => {
  const content = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:00.10,Default,,0,0,0,,not said
Dialogue: 0,0:00:00.50,0:00:02.00,Default,Agent,0,0,0,,{\\i1}Customer service{\\i0}, hello,\\Nhow can I help?
Dialogue: 0,0:00:02.10,0:00:03.00,Default,,0,0,0,,Customer: Hi
`;
  expect(saidIn(await oneCall('captions', 'C-1.ass', content))).toEqual([
    '0.5-2 agent: Customer service, hello, how can I help?',
    '2.1-3 customer: Hi',
  ]);
});

test('Timed Text: clocks and offsets, who speaks by agents, lines and styles inside', async () => {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:tickRate="1000" xml:lang="en">
  <head><metadata>
    <ttm:agent xml:id="a1" type="person"><ttm:name type="full">Agent Anna</ttm:name></ttm:agent>
  </metadata></head>
  <body><div>
    <p begin="00:00:00.500" end="00:00:02.000" ttm:agent="a1">Customer service,<br/>how can I <span style="i">help</span> you?</p>
    <p begin="2.1s" dur="900ms">Customer: I &amp; my wife.</p>
    <p begin="3500t" end="00:00:04:15">
      Yes
    </p>
  </div></body>
</tt>`;
  const call = await oneCall('captions', 'C-1.ttml', content);
  expect(call.callId).toBe('C-1');
  expect(saidIn(call)).toEqual([
    '0.5-2 agent: Customer service, how can I help you?',
    '2.1-3 customer: I & my wife.',
    '3.5-4.5 unknown: Yes',
  ]);
});
