import path from 'node:path';
import { env } from '@/server/env';

/** Where the trainings of a snapshot's network put their state away, so that they can go on after a kill. */
export function trainingFolder(snapshotId: string): string {
  return path.join(env().CALLCAST_DATA_DIR, 'forecast-training', snapshotId);
}
