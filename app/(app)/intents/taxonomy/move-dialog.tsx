'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { SelectField } from '@/app/_ui/field';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { intentChoices } from './intent-choices';

interface MoveDialogProps {
  row: TreeRow;
  rows: readonly TreeRow[];
  onClose: () => void;
  onMove: (parentId: string | null) => void;
}

/** Chooses what an intent stands under. */
export function MoveDialog({ row, rows, onClose, onMove }: MoveDialogProps) {
  const [parentId, setParentId] = useState(row.shownUnderId ?? '');
  return (
    <Dialog title={`Move ${row.name}`} onClose={onClose}>
      <SelectField
        label="Under"
        value={parentId}
        options={[{ value: '', label: 'Nothing: at the top' }, ...intentChoices(rows, { within: row.id })]}
        onChange={setParentId}
      />
      <DialogActions>
        <Button size="xs" variant="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button size="xs" onClick={() => onMove(parentId || null)}>
          Move
        </Button>
      </DialogActions>
    </Dialog>
  );
}
