import type { Sending } from './sendings';

/** Files of which the same is said. */
export interface ToldAlike {
  /** of the first of them */
  id: number;
  names: string;
  said: string;
}

const MOST_NAMED = 3;

function namesOf(names: readonly string[]): string {
  const different = [...new Set(names)];
  const named = different.slice(0, MOST_NAMED).join(', ');
  const more = names.length - Math.min(different.length, MOST_NAMED);
  return more > 0 ? `${named} and ${more} more` : named;
}

/** What was said of files, once for all of which the same was said: a folder may hold many of a kind. */
export function toldAlike(sendings: readonly Sending[]): ToldAlike[] {
  const alike = new Map<string, { id: number; names: string[] }>();
  for (const { id, file, said } of sendings) {
    const known = alike.get(said ?? '') ?? { id, names: [] };
    known.names.push(file.name);
    alike.set(said ?? '', known);
  }
  return [...alike].map(([said, { id, names }]) => ({ id, names: namesOf(names), said }));
}
