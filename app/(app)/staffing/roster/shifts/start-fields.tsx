'use client';

import { TextField } from '@/app/_ui/field';
import type { ShiftTypeDraft } from './shift-type-draft';

interface StartFieldsProps {
  draft: ShiftTypeDraft;
  onChange: (part: Partial<ShiftTypeDraft>) => void;
}

/** When shifts of a type may start, and how long they are. */
export function StartFields({ draft, onChange }: StartFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        label="Starts from"
        type="time"
        required
        value={draft.first}
        onChange={(event) => onChange({ first: event.target.value })}
      />
      <TextField
        label="Up to"
        type="time"
        required
        value={draft.last}
        onChange={(event) => onChange({ last: event.target.value })}
      />
      <TextField
        label="Every, minutes"
        type="number"
        min={15}
        max={240}
        step={15}
        required
        value={draft.every}
        onChange={(event) => onChange({ every: event.target.value })}
      />
      <TextField
        label="Length, hours (with breaks)"
        type="number"
        min={1}
        max={16}
        step="0.25"
        required
        value={draft.hours}
        onChange={(event) => onChange({ hours: event.target.value })}
      />
    </div>
  );
}
