'use client';

import { TextField } from '@/app/_ui/field';
import type { MemberDraft } from './member-draft';

const NUMBERS: readonly {
  key: 'minHours' | 'maxHours' | 'maxDays' | 'restHours';
  label: string;
  step: string;
}[] = [
  { key: 'minHours', label: 'Paid hours a week, at least', step: '0.5' },
  { key: 'maxHours', label: 'At most', step: '0.5' },
  { key: 'maxDays', label: 'Days a week, at most', step: '1' },
  { key: 'restHours', label: 'Rest between shifts, hours', step: '0.5' },
];

interface RuleFieldsProps {
  draft: MemberDraft;
  onChange: (part: Partial<MemberDraft>) => void;
}

/** How much somebody works, and how long the rest between two shifts is. */
export function RuleFields({ draft, onChange }: RuleFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      {NUMBERS.map(({ key, label, step }) => (
        <TextField
          key={key}
          label={label}
          type="number"
          min={0}
          step={step}
          required
          value={draft[key]}
          onChange={(event) => onChange({ [key]: event.target.value })}
        />
      ))}
    </div>
  );
}
