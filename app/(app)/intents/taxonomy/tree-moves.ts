import type { TreeRow } from '@/server/intents/taxonomy/tree';

export type Direction = 'up' | 'down' | 'in' | 'out';

export interface NewPlace {
  parentId: string | null;
  /** null: last */
  beforeId: string | null;
}

/** Rows that stand directly under an intent (null: at the top), in order. */
export function childrenOf(rows: readonly TreeRow[], id: string | null): TreeRow[] {
  return rows.filter(({ shownUnderId }) => shownUnderId === id);
}

/** Where an intent goes by one step; null where it cannot. */
export function placeAfter(rows: readonly TreeRow[], id: string, direction: Direction): NewPlace | null {
  const row = rows.find((one) => one.id === id);
  if (!row) return null;
  const siblings = childrenOf(rows, row.shownUnderId);
  const at = siblings.findIndex((one) => one.id === id);
  const above = siblings[at - 1];
  if (direction === 'up') return above ? { parentId: row.shownUnderId, beforeId: above.id } : null;
  if (direction === 'down') {
    if (at === siblings.length - 1) return null;
    return { parentId: row.shownUnderId, beforeId: siblings[at + 2]?.id ?? null };
  }
  if (direction === 'in') return above && !above.archivedAt ? { parentId: above.id, beforeId: null } : null;
  const parent = rows.find((one) => one.id === row.shownUnderId);
  if (!parent) return null;
  const aunts = childrenOf(rows, parent.shownUnderId);
  const next = aunts[aunts.findIndex((one) => one.id === parent.id) + 1];
  return { parentId: parent.shownUnderId, beforeId: next?.id ?? null };
}

/** Whether `id` is `above` or stands somewhere under it. */
export function isWithin(rows: readonly TreeRow[], id: string | null, above: string): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (let at = id; at !== null; at = byId.get(at)?.shownUnderId ?? null) if (at === above) return true;
  return false;
}

/** The tree as it will be when an intent has moved: shown before the server has answered. */
export function withMoved(rows: readonly TreeRow[], id: string, { parentId, beforeId }: NewPlace): TreeRow[] {
  const branch = rows.filter((row) => isWithin(rows, row.id, id));
  const rest = rows.filter((row) => !branch.includes(row));
  const parent = rest.find((row) => row.id === parentId);
  const [root] = branch;
  if (!root) return [...rows];
  const path = parent ? [...parent.path, parent.name] : [];
  const deeper = path.length - root.depth;
  const moved = branch.map((row) => ({
    ...row,
    depth: row.depth + deeper,
    path: [...path, ...row.path.slice(root.depth)],
    ...(row.id === id ? { parentId, shownUnderId: parentId } : {}),
  }));
  const at = beforeId ? rest.findIndex((row) => row.id === beforeId) : endOf(rest, parentId);
  return rest.toSpliced(at, 0, ...moved);
}

/** Behind the last row of a branch; behind all for the top. */
function endOf(rows: readonly TreeRow[], parentId: string | null): number {
  if (parentId === null) return rows.length;
  return rows.reduce((last, row, at) => (isWithin(rows, row.id, parentId) ? at + 1 : last), rows.length);
}

/** What is shown of the tree: without archived ones unless asked for, and without what stands under closed branches. */
export function shownRows(
  rows: readonly TreeRow[],
  { archived, closed }: { archived: boolean; closed: ReadonlySet<string> },
): TreeRow[] {
  const hidden = new Set<string>();
  return rows.filter((row) => {
    const under = row.shownUnderId;
    const covered = under !== null && (hidden.has(under) || closed.has(under));
    const out = covered || (row.archivedAt !== null && !archived);
    if (out) hidden.add(row.id);
    return !out;
  });
}
