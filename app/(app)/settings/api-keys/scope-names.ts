/** What a key can be made for, in words. */
export const SCOPES = [
  { value: 'ingest:write', label: 'Send call records, interval volumes, transcripts and files' },
  { value: 'recordings:write', label: 'Send recordings' },
  { value: 'ingest:read', label: 'See how deliveries went' },
  { value: 'trends:read', label: 'Read trends' },
  { value: 'forecasts:read', label: 'Read forecasts, also as a subscribed calendar' },
  { value: 'calls:read', label: 'Read single calls' },
  { value: 'vcon:export', label: 'Fetch calls as vCons, with their masked text' },
  { value: 'sites:read', label: 'Read sites and queues' },
] as const;
export type Scope = (typeof SCOPES)[number]['value'];

export function scopeLabel(scope: string): string {
  return SCOPES.find(({ value }) => value === scope)?.label ?? scope;
}
