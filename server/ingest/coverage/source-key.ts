import type { BatchKind, Door } from '@/server/postgres/generated/enums';

/** Who sends, and what in which form. */
export interface SourceIdentity {
  door: Door;
  /** name of the inbound source or API key; '' for people */
  source: string;
  kind: BatchKind;
  /** name of the call format or form of texts; of a table how it is written down (delimited, jsonl, xlsx, …) */
  format: string;
}

/** A source in a word, as it stands in an address. */
export function sourceKey({ door, kind, format, source }: SourceIdentity): string {
  return [door, kind, format, source].join('.');
}
