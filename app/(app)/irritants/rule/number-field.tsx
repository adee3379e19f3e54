'use client';

import { TextField } from '@/app/_ui/field';
import type { ConditionDraft } from './rule-draft';

interface NumberFieldProps {
  draft: ConditionDraft;
  set: (part: Partial<ConditionDraft>) => void;
  label: string;
  field: 'seconds' | 'days' | 'percent' | 'below' | 'times' | 'within';
  hint?: string;
}

/** A number of a condition, as it is typed. */
export function NumberField({ label, field, draft, set, hint }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      className="w-40"
      inputMode="decimal"
      value={draft[field]}
      {...(hint ? { hint } : {})}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
}
