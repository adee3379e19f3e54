import type { FileHead, Recognition } from '../source/file-head';
import { keyOf } from '../transcripts/parts/named-values';
import type { CallFormat } from './call-format';
import { CALL_COLUMNS, callRowMapping } from './telephony/call-row';
import { connectContacts } from './telephony/connect-call';
import { contactIn } from './telephony/connect-contact';
import { LegRows } from './telephony/leg-rows';

/**
 * Contact records of Amazon Connect ("Data model for Amazon Connect contact records"), as Kinesis and Firehose deliver
 * them, its contact events, and what DescribeContact answers. A contact of the channel VOICE is a call; an agent who
 * passes a caller on begins another contact. Agent interaction is without hold, as AWS counts it.
 */
export const amazonConnectCtr: CallFormat = {
  name: 'amazon-connect-ctr',
  title: 'Amazon Connect contact records',
  containers: ['json', 'jsonl', 'delimited', 'xlsx', 'parquet'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: callRowMapping(
    {
      CONNECTED_TO_AGENT: 'answered',
      CONNECTED_TO_AGENT_THEN_CONTINUED: 'answered',
      TRANSFERRED: 'transferred',
      FLOW_TRANSFER: 'contained',
      CUSTOMER_DISCONNECT: 'abandoned',
      NOT_CONNECTED: 'failed',
      TELECOM_PROBLEM: 'failed',
      API: 'contained',
    },
    'abandoned',
    { withoutQueue: { abandoned: 'contained' } },
  ),
  open: () => new LegRows(connectContacts),
};

function recognize({ objects, columns }: FileHead): Recognition | null {
  const names = objects.length > 0 ? objects.map((object) => Object.keys(contactIn(object))) : [columns];
  const records = names.map((keys) => new Set(keys.map(keyOf)));
  const share = (names: readonly string[]) =>
    records.filter((keys) => names.every((name) => keys.has(name))).length / Math.max(1, records.length);
  if (share(['awscontacttracerecordformatversion']) > 0) {
    return { confidence: 1, why: 'its records have an AWSContactTraceRecordFormatVersion' };
  }
  if (share(['contactid', 'instancearn', 'eventtype']) > 0.5) {
    return { confidence: 0.97, why: 'it holds contact events of Amazon Connect' };
  }
  const known = share(['initiationmethod', 'initiationtimestamp']) > 0.5;
  return known
    ? { confidence: 0.95, why: 'its records have InitiationMethod and InitiationTimestamp' }
    : null;
}
