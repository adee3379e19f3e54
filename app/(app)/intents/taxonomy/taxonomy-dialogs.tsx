'use client';

import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { ImportDialog } from './import-dialog';
import { MergeDialog } from './merge-dialog';
import { MoveDialog } from './move-dialog';
import { NewIntentDialog } from './new-intent-dialog';
import type { Open } from './open-dialog';
import { SplitDialog } from './split-dialog';
import type { useTaxonomy } from './use-taxonomy';

interface TaxonomyDialogsProps {
  open: Open | null;
  rows: readonly TreeRow[];
  siteId: number;
  taxonomy: ReturnType<typeof useTaxonomy>;
  onClose: () => void;
  onMade: (id: string) => void;
  say: (text: string, undo?: () => void) => void;
}

type Made = (id: string, text: string, undo?: () => void) => void;

/** The dialog that is open, and what comes of it. */
export function TaxonomyDialogs({
  open,
  rows,
  siteId,
  taxonomy,
  onClose,
  onMade,
  say,
}: TaxonomyDialogsProps) {
  if (open === null) return null;
  const made: Made = (id, text, undo) => {
    onClose();
    onMade(id);
    say(text, undo);
    void taxonomy.refresh();
  };
  if (open.dialog === 'new') {
    return (
      <NewIntentDialog
        siteId={siteId}
        rows={rows}
        parentId={open.parentId}
        onClose={onClose}
        onMade={({ id, name }) => made(id, `Added: ${name}`)}
      />
    );
  }
  if (open.dialog === 'import') {
    return <ImportDialog siteId={siteId} onClose={onClose} onTaken={() => void taxonomy.refresh()} />;
  }
  return <RowDialog {...{ open, rows, siteId, taxonomy, onClose, onMade, made }} />;
}

interface RowDialogProps extends Omit<TaxonomyDialogsProps, 'open' | 'say'> {
  open: Extract<Open, { row: TreeRow }>;
  made: Made;
}

/** What is done with one intent. */
function RowDialog({ open, rows, siteId, taxonomy, onClose, onMade, made }: RowDialogProps) {
  const { row } = open;
  if (open.dialog === 'split') {
    return (
      <SplitDialog
        siteId={siteId}
        row={row}
        onClose={onClose}
        onMade={(half) =>
          made(half.id, `Split ${half.name} off ${row.name}`, () =>
            taxonomy.merge({ ...row, id: half.id, name: half.name }, row),
          )
        }
      />
    );
  }
  if (open.dialog === 'move') {
    return (
      <MoveDialog
        row={row}
        rows={rows}
        onClose={onClose}
        onMove={(parentId) => {
          onClose();
          taxonomy.move(row, { parentId, beforeId: null });
        }}
      />
    );
  }
  return (
    <MergeDialog
      row={row}
      rows={rows}
      onClose={onClose}
      onMerge={(into) => {
        onClose();
        onMade(into.id);
        taxonomy.merge(row, into);
      }}
    />
  );
}
