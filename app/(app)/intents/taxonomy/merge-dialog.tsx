'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { SelectField } from '@/app/_ui/field';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { intentChoices } from './intent-choices';

interface MergeDialogProps {
  row: TreeRow;
  rows: readonly TreeRow[];
  onClose: () => void;
  onMerge: (into: TreeRow) => void;
}

/** Chooses the intent that another one counts for from now on. */
export function MergeDialog({ row, rows, onClose, onMerge }: MergeDialogProps) {
  const choices = intentChoices(rows, { within: row.id });
  const [intoId, setIntoId] = useState(choices[0]?.value ?? '');
  const into = rows.find(({ id }) => id === intoId);
  return (
    <Dialog title={`Merge ${row.name}`} onClose={onClose}>
      {into ? (
        <SelectField label="Into" value={intoId} options={choices} onChange={setIntoId} />
      ) : (
        <p className="text-sm">There is no other intent to merge it into.</p>
      )}
      <p className="pt-3 text-sm leading-6">
        Its calls and {row.examples.total === 1 ? 'its example' : `${row.examples.total} examples`} count for
        the other from now on, in the past too, and what stands under it moves along. This can be taken back
        at any time, exactly.
      </p>
      <DialogActions>
        <Button size="xs" variant="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button size="xs" disabled={!into} onClick={() => into && onMerge(into)}>
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
