import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { DOOR_NAMES, KIND_NAMES } from '../batches/batch';

/** "Folder pbx-night", or the door alone for people. */
export function senderName({ door, source }: Pick<CoverageSource, 'door' | 'source'>): string {
  return source === '' ? DOOR_NAMES[door] : `${DOOR_NAMES[door]} ${source}`;
}

/** What it sends, in which format: "Calls · Asterisk queue_log". */
export function sentName({ kind, formatTitle }: Pick<CoverageSource, 'kind' | 'formatTitle'>): string {
  return [KIND_NAMES[kind], formatTitle].filter(Boolean).join(' · ');
}

/** All of it in one line: a source may send calls and their transcripts, in several formats. */
export function sourceName(source: Pick<CoverageSource, 'door' | 'source' | 'kind' | 'formatTitle'>): string {
  return [senderName(source), KIND_NAMES[source.kind].toLowerCase(), source.formatTitle]
    .filter(Boolean)
    .join(', ');
}
