import type { CallRecord } from '@/server/calls/call-record';
import { recordedFields } from '@/server/calls/recorded-fields';
import { recordOfCall } from './queries/record-of-call';

/** The record of a call as it is stored. */
interface StoredRecord {
  record: CallRecord;
  version: string;
  storedAt: Date;
}

/**
 * The record of a call that counts; null where there is none.
 * @param days UTC days on which it may stand
 */
export async function storedRecord(
  siteId: number,
  callId: string,
  days: string[],
): Promise<StoredRecord | null> {
  const [row] = days.length > 0 ? await recordOfCall({ site_id: siteId, days, call_id: callId }) : [];
  if (!row) return null;
  return {
    record: { callId, ...recordedFields(row), callerKey: row.caller_key, outcome: row.outcome },
    version: row.version,
    storedAt: new Date(row.ingested_ms),
  };
}
