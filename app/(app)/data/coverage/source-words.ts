import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { DOOR_NAMES, KIND_NAMES } from '../batches/batch';

/** "Folder pbx-night", or the door alone for people. */
export function senderName({ door, source }: Pick<CoverageSource, 'door' | 'source'>): string {
  return source === '' ? DOOR_NAMES[door] : `${DOOR_NAMES[door]} ${source}`;
}

/** The same with what it sends: a source may send calls and their transcripts. */
export function sourceName(source: Pick<CoverageSource, 'door' | 'source' | 'kind'>): string {
  return `${senderName(source)}, ${KIND_NAMES[source.kind].toLowerCase()}`;
}
