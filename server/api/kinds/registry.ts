import type { BatchKind } from '@/server/postgres/generated/client';
import type { ApiKind } from './api-kind';
import { callKind } from './calls';
import { intervalKind } from './intervals';
import { transcriptKind } from './transcripts';

const KINDS: Record<BatchKind, ApiKind> = {
  calls: callKind,
  intervals: intervalKind,
  transcripts: transcriptKind,
};

/** How rows of a kind that lie in the spool are read. */
export function kindNamed(kind: BatchKind): ApiKind {
  return KINDS[kind];
}
