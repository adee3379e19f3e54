'use client';

import { TextField } from '@/app/_ui/field';

interface OptionalNumberProps {
  label: string;
  hint: string;
  value: number | null;
  max: number;
  onChange: (value: number | null) => void;
}

/** A number, or as the settings have it. */
export function OptionalNumber({ label, hint, value, max, onChange }: OptionalNumberProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      min={0}
      max={max}
      step="any"
      placeholder="as set"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
    />
  );
}
