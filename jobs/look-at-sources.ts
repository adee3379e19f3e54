import type { JobPayload } from '@/jobs/contracts';
import { lookAtSources } from '@/server/inbound/look/look-at-sources';

/** Takes the files that have come newly to folders and buckets. A worker that is stopped leaves the rest to the next. */
export function lookAtSourcesJob(
  { sourceId }: JobPayload<'look-at-sources'>,
  signal: AbortSignal,
): Promise<void> {
  return lookAtSources({ sourceId, signal });
}
