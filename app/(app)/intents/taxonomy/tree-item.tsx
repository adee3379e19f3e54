'use client';

import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type { KeyboardEvent } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { RenameInput } from './rename-input';

interface TreeItemProps {
  row: TreeRow;
  /** null: nothing stands under it */
  expanded: boolean | null;
  chosen: boolean;
  focusable: boolean;
  renaming: boolean;
  onChoose: () => void;
  onOpen: (open: boolean) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** null: left as it was */
  onRenamed: (name: string | null) => void;
}

/** An intent in the tree with how many examples it is learned from. */
export function TreeItem(props: TreeItemProps) {
  const { row, expanded, chosen, focusable, renaming, onChoose, onOpen, onKeyDown, onRenamed } = props;
  const format = useFormat();
  const Arrow = expanded ? RiArrowDownSLine : RiArrowRightSLine;
  const { total } = row.examples;
  return (
    <div
      role="treeitem"
      data-id={row.id}
      aria-level={row.depth + 1}
      aria-selected={chosen}
      aria-expanded={expanded ?? undefined}
      tabIndex={focusable ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKeyDown}
      style={{ paddingLeft: `${row.depth * 1.25 + 0.5}rem` }}
      className="flex cursor-pointer items-center gap-1 py-1 pr-3 text-sm outline-offset-[-2px] hover:bg-tremor-background-muted aria-selected:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle dark:aria-selected:bg-dark-tremor-background-subtle"
    >
      {expanded === null ? (
        <span className="size-5 shrink-0" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onOpen(!expanded);
          }}
          className="shrink-0 rounded hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-muted"
        >
          <Arrow className="size-5" />
        </button>
      )}
      {renaming ? (
        <RenameInput name={row.name} onDone={onRenamed} />
      ) : (
        <span
          className={`min-w-0 flex-1 truncate ${row.archivedAt ? 'line-through opacity-70' : ''} ${chosen ? 'font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong' : ''}`}
        >
          {row.name}
        </span>
      )}
      <span className="sr-only">, </span>
      <span
        className={
          total === 0 ? 'sr-only' : 'text-xs tabular-nums text-tremor-content dark:text-dark-tremor-content'
        }
      >
        {format.count(total)}
      </span>
      <span className="sr-only">
        {total === 1 ? ' example' : ' examples'}
        {row.archivedAt && ', archived'}
      </span>
    </div>
  );
}
