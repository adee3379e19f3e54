import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { previewSource } from '../preview';

const SITE = { timeZone: 'UTC', country: '', callerKey: Buffer.alloc(32, 7), now: Date.UTC(2030, 0, 1) };
/** A contact of Amazon Connect with the fields of AWS's data model. */
const CONTACT = {
  AWSContactTraceRecordFormatVersion: '2017-03-10',
  ...{ ContactId: 'c-1', Channel: 'VOICE', InitiationMethod: 'INBOUND' },
  ...{ InitiationTimestamp: '2024-05-01T09:00:00Z', DisconnectTimestamp: '2024-05-01T09:05:00Z' },
  Agent: {
    Username: 'anna',
    ConnectedToAgentTimestamp: '2024-05-01T09:01:30Z',
    AgentInteractionDuration: 200,
  },
};
const TEXT = JSON.stringify(CONTACT);
const BASE64 = Buffer.from(TEXT).toString('base64');
const NOTE = { Type: 'Notification', MessageId: 'm', TopicArn: 'arn:aws:sns:x:1:t', Message: TEXT };

/** Written for this test after what each system documents of its records. */
const ENVELOPES: [string, object][] = [
  [
    'hits of Elasticsearch',
    { took: 3, hits: { total: { value: 1 }, hits: [{ _index: 'ctr', _id: '1', _source: CONTACT }] } },
  ],
  ['an event of EventBridge', { version: '0', 'detail-type': 'Contact', source: 'x', detail: CONTACT }],
  ['a CloudEvent', { specversion: '1.0', type: 'contact', source: '/x', id: '1', data: CONTACT }],
  [
    'an event of Kinesis',
    { Records: [{ eventSource: 'aws:kinesis', kinesis: { data: BASE64, partitionKey: 'p' } }] },
  ],
  [
    'records as Kinesis hands them out',
    { Records: [{ SequenceNumber: '1', Data: BASE64, PartitionKey: 'p' }] },
  ],
  ['an event of Firehose', { invocationId: 'i', records: [{ recordId: '1', data: BASE64 }] }],
  [
    'records of Kafka',
    { records: { 'calls-0': [{ topic: 'calls', partition: 0, offset: 1, value: BASE64 }] } },
  ],
  ['a push of Pub/Sub', { message: { data: BASE64, messageId: '1' }, subscription: 's' }],
  ['a topic’s message in a queue', { Records: [{ receiptHandle: 'r', body: JSON.stringify(NOTE) }] }],
  [
    'logs of CloudWatch',
    { messageType: 'DATA_MESSAGE', logEvents: [{ id: '1', timestamp: 1, message: TEXT }] },
  ],
];

async function preview(content: object, indent: number | undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'callcast-envelope-'));
  try {
    const file = path.join(folder, 'x.json');
    writeFileSync(file, JSON.stringify(content, null, indent));
    return await previewSource({ origin: { path: file, sealed: false }, site: SITE });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(ENVELOPES)('%s hold calls', async (_what, content) => {
  for (const indent of [undefined, 2]) {
    const { recognized, rows } = await preview(content, indent);
    expect(recognized).toMatchObject({ name: 'amazon-connect-ctr' });
    expect(recognized.confidence).toBeGreaterThan(0.9);
    expect(rows).toMatchObject([{ stored: { callId: 'c-1', agent: 'anna', talkMs: 200_000 } }]);
  }
});

test('an envelope with nothing readable in it is refused by what it is', async () => {
  const content = { Records: [{ kinesis: { data: 'bm90aGluZw==' }, eventSource: 'aws:kinesis' }] };
  await expect(preview(content, 2)).rejects.toMatchObject({ code: 'invalid_input' });
});

test('fields of such names that are no envelope stay what they are', async () => {
  const call = {
    message: 'Hello',
    timestamp: '2024-05-01T09:00:00Z',
    queue: 'Sales',
    talk_time: 60,
    status: 'answered',
  };
  const { rows } = await preview([{ ...call, data: { a: 1 }, recordId: 'r-1', call_id: 'c-9' }], 2);
  expect(rows).toMatchObject([{ stored: { callId: 'c-9', queue: 'Sales', talkMs: 60_000 } }]);
});
