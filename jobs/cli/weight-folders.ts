import path from 'node:path';

/** Folders in which weights of models may lie, the first that has them counts: CALLCAST_MODELS, then the data directory's. */
export function weightFolders(dataDirectory: string): string[] {
  const own = process.env.CALLCAST_MODELS;
  return [...(own ? [path.resolve(own)] : []), path.join(dataDirectory, 'models')];
}
