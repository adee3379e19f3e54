import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { isWithin } from './tree-moves';

/** Intents in use as choices of a list, with what they stand under. */
export function intentChoices(
  rows: readonly TreeRow[],
  except: { self?: string; within?: string } = {},
): { value: string; label: string }[] {
  return rows
    .filter(({ id, archivedAt }) => archivedAt === null && id !== except.self)
    .filter(({ id }) => except.within === undefined || !isWithin(rows, id, except.within))
    .map(({ id, name, path }) => ({ value: id, label: [...path, name].join(' › ') }));
}
