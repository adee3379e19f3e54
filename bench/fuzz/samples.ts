import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { RECOGNIZER_SAMPLES } from './recognizer-samples';

/** A file that some system wrote, or that is written as its vendor documents. */
export interface Sample {
  name: string;
  bytes: Buffer;
}

const SHIPPED = fileURLToPath(new URL('../../server/ingest/formats/samples/', import.meta.url));

/** Of formats of which no real sample may be shipped: written after the vendors' documented fields. */
const WRITTEN: Record<string, string | object> = {
  'call.vtt': 'WEBVTT\nLanguage: en\n\n1\n00:00.500 --> 00:03.000\n<v Ann>Good day, how can I help?</v>\n',
  'call.srt':
    '1\n00:00:00,500 --> 00:00:03,000\nAgent: Good day.\n\n2\n00:00:03,100 --> 00:00:05,000\nCustomer: Hi.\n',
  'call.txt': 'Agent: Good day, how can I help you?\nCustomer: My bill is wrong.\n[00:12] Agent: I see.\n',
  'whisper.json': {
    text: ' Good day. Hello.',
    language: 'en',
    segments: [
      {
        id: 0,
        start: 0,
        end: 1.5,
        text: ' Good day.',
        words: [{ word: ' Good', start: 0, end: 0.4, probability: 0.9 }],
      },
      { id: 1, start: 1.6, end: 2.5, text: ' Hello.', speaker: 'SPEAKER_01' },
    ],
  },
  'deepgram.json': {
    metadata: { request_id: 'r', created: '2026-03-02T09:00:00Z', duration: 5, channels: 1 },
    results: {
      channels: [
        {
          alternatives: [
            {
              transcript: 'hello there',
              confidence: 0.98,
              words: [
                {
                  word: 'hello',
                  start: 0.1,
                  end: 0.4,
                  confidence: 0.99,
                  speaker: 0,
                  punctuated_word: 'Hello',
                },
              ],
            },
          ],
        },
      ],
      utterances: [
        {
          start: 0.1,
          end: 0.9,
          confidence: 0.98,
          channel: 0,
          transcript: 'Hello there',
          speaker: 0,
          words: [],
        },
      ],
    },
  },
  'contact-lens.json': {
    Channel: 'VOICE',
    CustomerMetadata: { ContactId: '1f9a1f9a-0000-4000-8000-000000000001' },
    LanguageCode: 'en-US',
    Participants: [{ ParticipantId: 'A', ParticipantRole: 'AGENT' }],
    Transcript: [
      {
        ParticipantId: 'A',
        Id: 'x',
        Content: 'Hello.',
        BeginOffsetMillis: 0,
        EndOffsetMillis: 900,
        Sentiment: 'NEUTRAL',
      },
    ],
  },
  'pca.json': {
    ConversationAnalytics: {
      GUID: 'g-1',
      ConversationTime: '2026-03-02 09:00:00',
      LanguageCode: 'en-US',
      Duration: '28.7',
      Agent: 'Ann',
      SpeakerLabels: [{ Speaker: 'spk_0', DisplayText: 'Agent' }],
    },
    SpeechSegments: [
      {
        SegmentStartTime: 0.1,
        SegmentEndTime: 2.3,
        SegmentSpeaker: 'spk_0',
        DisplayText: 'Hello',
        WordConfidence: [{ Text: 'Hello', Confidence: 0.9, StartTime: 0.1, EndTime: 0.5 }],
      },
    ],
  },
  'call.vcon.json': {
    vcon: '0.0.1',
    uuid: '018e3f5a-0000-8000-8000-000000000001',
    created_at: '2026-03-16T16:10:00Z',
    parties: [
      { tel: '+15722568385', role: 'agent', name: 'Louis Anderson' },
      { tel: '+11124724907', role: 'customer' },
    ],
    dialog: [
      {
        type: 'text',
        start: '2026-03-16T16:09:20Z',
        parties: [1, 0],
        originator: 1,
        body: 'Is anybody there?',
      },
    ],
    analysis: [{ type: 'transcript', vendor: 'x', body: [{ speaker: 'Agent', message: 'Good day!' }] }],
    attachments: [{ type: 'tags', body: ['queue:Sales'] }],
  },
  'utterances.jsonl':
    '{"call_id":"a","speaker":"agent","text":"Hello","start":1.5,"end":2,"started_at":"2026-03-02T09:00:00Z"}\n{"call_id":"a","speaker":"customer","text":"Hi"}\n',
  'transcribed.json': {
    language: 'de',
    engine: 'whisper',
    utterances: [
      {
        speaker: 'customer',
        start: 0.5,
        end: 2.25,
        text: 'Guten Tag',
        words: [{ start: 0.5, end: 1, text: 'Guten' }],
      },
    ],
  },
  'calls.csv':
    'call_id,started_at,queue,outcome,wait_s,talk_s\nc1,2026-03-02T09:00:00Z,Sales,answered,12,120\n"c2",2026-03-02 09:01,"Sa""les",abandoned,7.5,0\n',
  'volumes.csv': 'date;start;calls;answered;asa_s\n02-03-2026;09:00;14;13;22\n02-03-2026;09:15;11;11;8\n',
  'calls.xml':
    '<?xml version="1.0"?><calls><call><call_id>c1</call_id><started_at>2026-03-02T09:00:00Z</started_at><queue>a &amp; b</queue><talk_s>12</talk_s></call></calls>',
};

const PARTS = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Calls" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>call_id</t></si><si><t>started_at</t></si><si><r><t>Sal</t></r><r><t>es</t></r></si></sst>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>queue</t></is></c><c r="D1" t="str"><v>wait time</v></c></row><row r="2"><c r="A2" t="str"><v>c1</v></c><c r="B2" s="1"><v>46083.375</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" s="2"><v>0.00034722</v></c></row></sheetData></worksheet>',
};

/** Parts of a workbook: changed before they are packed, for a changed archive is seldom opened at all. */
export const WORKBOOK_PARTS: Readonly<Record<string, string>> = PARTS;

/** Every sample there is; with CALLCAST_DATA also the real ones that may not be shipped. */
export function allSamples(): Sample[] {
  const shipped = filesIn(SHIPPED);
  const real = process.env.CALLCAST_DATA ? filesIn(path.join(process.env.CALLCAST_DATA, 'formats')) : [];
  const written = Object.entries({ ...WRITTEN, ...RECOGNIZER_SAMPLES }).map(([name, content]) => ({
    name,
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 1)),
  }));
  return [...shipped, ...real, ...written, { name: 'plain.parquet', bytes: plainParquet() }];
}

/** The larger ones would take all the time. */
const LARGEST = 64 * 1024;

function filesIn(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map(({ name, parentPath }) => ({ name, bytes: readFileSync(path.join(parentPath, name)) }))
    .filter(({ bytes }) => bytes.length <= LARGEST);
}

/** Not packed, so that a changed byte changes what is read. */
function plainParquet(): Buffer {
  const ids = Array.from({ length: 20 }, (_, index) => `c${index}`);
  const columnData = [
    { name: 'call_id', data: ids },
    { name: 'started_at', data: ids.map((_, index) => new Date(Date.UTC(2026, 2, 2, 9, index))) },
    { name: 'queue', data: ids.map((_, index) => (index % 3 ? 'Sales' : 'Service')) },
    { name: 'wait_s', data: ids.map((_, index) => index) },
  ];
  return Buffer.from(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED', rowGroupSize: 8 }));
}
