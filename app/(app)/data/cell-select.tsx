'use client';

import { INPUT_CLASS } from '@/app/_ui/field';

export interface Option {
  value: string;
  label: string;
}

interface CellSelectProps {
  /** Read aloud: the row and the head of the table say it to those who see. */
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

/** A choice in a table cell: the browser's own select, which works by keyboard and on telephones. */
export function CellSelect({ label, options, value, onChange }: CellSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`${INPUT_CLASS} pr-8`}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
