'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { TreeItem } from './tree-item';
import { walkBy } from './tree-keys';
import { childrenOf, type Direction, shownRows } from './tree-moves';

export interface TreeActs {
  onStep: (row: TreeRow, direction: Direction) => void;
  onRename: (row: TreeRow, name: string) => void;
  onNew: (parentId: string | null) => void;
  onArchive: (row: TreeRow) => void;
  onMerge: (row: TreeRow) => void;
}

interface IntentTreeViewProps {
  rows: readonly TreeRow[];
  archived: boolean;
  chosenId: string | null;
  /** null: only looked at */
  acts: TreeActs | null;
  onChoose: (id: string) => void;
}

const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/**
 * The tree, as the ARIA practices have it: arrows walk, open and close; F2 renames, Alt with arrows moves, N makes a new one
 * beside, Shift N under, M merges, Delete archives.
 */
export function IntentTreeView({ rows, archived, chosenId, acts, onChoose }: IntentTreeViewProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shown = shownRows(rows, { archived, closed });
  const focusable = shown.some(({ id }) => id === chosenId) ? chosenId : shown[0]?.id;
  const focus = (id: string | undefined) => {
    if (!id) return;
    onChoose(id);
    frame.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
  };
  const open = (id: string, isOpen: boolean) =>
    setClosed(new Set(isOpen ? [...closed].filter((one) => one !== id) : [...closed, id]));
  const walk = (row: TreeRow, key: string): boolean => {
    const hasChildren = childrenOf(rows, row.id).length > 0;
    const to = walkBy(key, { shown, row, hasChildren, isClosed: closed.has(row.id) });
    if (to?.kind === 'focus') focus(to.id);
    else if (to) open(to.id, to.kind === 'open');
    return to !== null;
  };
  const act = (row: TreeRow, event: KeyboardEvent): boolean => {
    if (!acts) return false;
    const step = STEPS[event.key];
    if (event.altKey && step) acts.onStep(row, step);
    else if (event.altKey || event.ctrlKey || event.metaKey) return false;
    else if (event.key === 'F2') setRenaming(row.id);
    else if (event.key.toLowerCase() === 'n') acts.onNew(event.shiftKey ? row.id : row.shownUnderId);
    else if (event.key.toLowerCase() === 'm') acts.onMerge(row);
    else if (event.key === 'Delete') acts.onArchive(row);
    else return false;
    return true;
  };
  const onKeyDown = (row: TreeRow, event: KeyboardEvent) => {
    if (renaming !== null) return;
    if (act(row, event) || walk(row, event.key)) event.preventDefault();
  };
  return (
    <div ref={frame} role="tree" aria-label="Intents" className="max-h-[70vh] overflow-y-auto pb-2">
      {shown.map((row) => (
        <TreeItem
          key={row.id}
          row={row}
          expanded={childrenOf(rows, row.id).length > 0 ? !closed.has(row.id) : null}
          chosen={row.id === chosenId}
          focusable={row.id === focusable}
          renaming={row.id === renaming}
          onChoose={() => onChoose(row.id)}
          onOpen={(isOpen) => open(row.id, isOpen)}
          onKeyDown={(event) => onKeyDown(row, event)}
          onRenamed={(name) => {
            setRenaming(null);
            if (name !== null && name !== row.name) acts?.onRename(row, name);
            frame.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus();
          }}
        />
      ))}
    </div>
  );
}
