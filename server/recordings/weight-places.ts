import path from 'node:path';
import { env } from '@/server/env';

/** Folders in which weights of models may lie, the first that has them counts. */
export function weightPlaces(): string[] {
  const { CALLCAST_MODELS, CALLCAST_DATA_DIR } = env();
  const own = path.join(CALLCAST_DATA_DIR, 'models');
  return CALLCAST_MODELS ? [path.resolve(CALLCAST_MODELS), own] : [own];
}
