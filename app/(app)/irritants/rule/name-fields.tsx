'use client';

import { TextField } from '@/app/_ui/field';

interface NameFieldsProps {
  name: string;
  description: string;
  onName: (name: string) => void;
  onDescription: (description: string) => void;
}

/** What an irritant is called, and what it is. */
export function NameFields({ name, description, onName, onDescription }: NameFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label="Name"
        required
        maxLength={80}
        value={name}
        placeholder="Code never arrives"
        onChange={(event) => onName(event.target.value)}
      />
      <TextField
        label="What it is"
        maxLength={1000}
        value={description}
        placeholder="Optional: for those who judge single calls"
        onChange={(event) => onDescription(event.target.value)}
      />
    </div>
  );
}
