import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';

/** What a field of the record is called in the request; the same where it has no column of its own. */
export function columnOf(mapping: DeliveryMapping, field: string): string {
  if (mapping.kind === 'transcripts') return TEXT_COLUMNS[field] ?? field;
  const source: unknown = Object.entries(mapping.fields).find(([name]) => name === field)?.[1];
  if (typeof source !== 'object' || source === null) return field;
  if ('column' in source && typeof source.column === 'string') return source.column;
  return 'columns' in source && Array.isArray(source.columns) ? String(source.columns[0]) : field;
}

const TEXT_COLUMNS: Readonly<Record<string, string>> = {
  callId: 'call_id',
  startedAt: 'started_at',
  agentGroup: 'agent_group',
  waitMs: 'wait',
  talkMs: 'talk',
};
