import { isObject } from '../transcripts/parts/named-values';

type JsonObject = Record<string, unknown>;

/** Envelopes lie inside each other at most so deep: a topic's message in a queue's, in a log's. */
const DEEPEST = 4;

/** Takes a record out of one kind of envelope; undefined for what is none. */
type Opener = (object: JsonObject) => unknown;

/**
 * What stores and streams put around a record, by the fields that each documents: a hit of Elasticsearch or OpenSearch, an
 * event of EventBridge, CloudEvents or Event Grid, messages of SNS, SQS, Pub/Sub and logs of CloudWatch (JSON as text), and
 * records of Kinesis, Firehose and Kafka (JSON in base64).
 */
const OPENERS: readonly Opener[] = [
  (one) => ('_index' in one || '_id' in one ? one._source : undefined),
  (one) => (typeof one['detail-type'] === 'string' ? one.detail : undefined),
  (one) => (typeof one.specversion === 'string' && 'type' in one ? one.data : undefined),
  (one) => (typeof one.eventType === 'string' && 'dataVersion' in one ? one.data : undefined),
  (one) => (isObject(one.Sns) ? one.Sns.Message : undefined),
  (one) => (one.Type === 'Notification' && 'TopicArn' in one ? one.Message : undefined),
  (one) => ('receiptHandle' in one || 'ReceiptHandle' in one ? (one.body ?? one.Body) : undefined),
  (one) => (isLogEvent(one) ? (one.message ?? one['@message']) : undefined),
  (one) => (isObject(one.kinesis) ? encoded(one.kinesis.data) : undefined),
  (one) => ('SequenceNumber' in one || 'PartitionKey' in one ? encoded(one.Data) : undefined),
  (one) => ('recordId' in one ? encoded(one.data) : undefined),
  (one) => ('topic' in one && 'partition' in one && 'offset' in one ? encoded(one.value) : undefined),
  (one) => (isObject(one.message) && 'messageId' in one.message ? encoded(one.message.data) : undefined),
];

/** The record in its envelopes; an object that lies in none as it is, and one whose envelope holds no object as well. */
export function outOfEnvelope(object: JsonObject): JsonObject {
  let record = object;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const inner = opened(record);
    if (!inner) return record;
    record = inner;
  }
  return record;
}

function opened(object: JsonObject): JsonObject | null {
  for (const open of OPENERS) {
    const inner = open(object);
    const record = typeof inner === 'string' ? parsed(inner) : inner;
    if (isObject(record)) return record;
  }
  return null;
}

function parsed(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

function encoded(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  return BASE64.test(value) ? Buffer.from(value, 'base64').toString('utf8') : value;
}

/** Of CloudWatch Logs: nothing beside the message but where and when it was written. */
const OF_LOGS = new Set([
  ...['id', 'eventId', 'timestamp', 'ingestionTime', 'logStreamName', 'message'],
  ...['@timestamp', '@ingestionTime', '@logStream', '@log', '@ptr', '@message'],
]);

function isLogEvent(object: JsonObject): boolean {
  return Object.keys(object).every((key) => OF_LOGS.has(key));
}
