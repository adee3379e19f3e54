import type { TreeRow } from '@/server/intents/taxonomy/tree';

/** What a key without modifiers does in the tree. */
export type Walk = { kind: 'focus'; id: string } | { kind: 'open' | 'close'; id: string };

interface Place {
  /** rows that are shown */
  shown: readonly TreeRow[];
  row: TreeRow;
  hasChildren: boolean;
  isClosed: boolean;
}

/** Where a key leads from a row, as the ARIA practices of tree views have it; null: nowhere, or no key of the tree. */
export function walkBy(key: string, { shown, row, hasChildren, isClosed }: Place): Walk | null {
  const at = shown.indexOf(row);
  const focus = (id: string | null | undefined): Walk | null => (id ? { kind: 'focus', id } : null);
  switch (key) {
    case 'ArrowDown':
      return focus(shown[at + 1]?.id);
    case 'ArrowUp':
      return focus(shown[at - 1]?.id);
    case 'Home':
      return focus(shown[0]?.id);
    case 'End':
      return focus(shown.at(-1)?.id);
    case 'Enter':
    case ' ':
      return focus(row.id);
    case 'ArrowRight':
      if (hasChildren && isClosed) return { kind: 'open', id: row.id };
      return focus(hasChildren ? shown[at + 1]?.id : null);
    case 'ArrowLeft':
      if (hasChildren && !isClosed) return { kind: 'close', id: row.id };
      return focus(row.shownUnderId);
    default:
      return null;
  }
}
