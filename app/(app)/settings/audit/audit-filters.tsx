'use client';

import { TextField } from '@/app/_ui/field';
import type { AuditSelection } from './audit-url';

interface AuditFiltersProps {
  selection: AuditSelection;
  onChange: (part: Partial<AuditSelection>) => void;
}

const TEXTS = [
  { key: 'actor', label: 'Who', placeholder: 'Name' },
  { key: 'action', label: 'Did what', placeholder: 'user, call.read, …' },
  { key: 'subject', label: 'To what', placeholder: 'queue:12, call:1/…' },
] as const;
const DAYS = [
  { key: 'from', label: 'From (UTC day)' },
  { key: 'to', label: 'To (UTC day)' },
] as const;

/** Narrows the log. What is typed counts when the field is left, or on Enter. */
export function AuditFilters({ selection, onChange }: AuditFiltersProps) {
  return (
    <search data-print="hide" aria-label="Filters" className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-5">
      {TEXTS.map(({ key, label, placeholder }) => (
        <TextField
          key={`${key} ${selection[key] ?? ''}`}
          label={label}
          placeholder={placeholder}
          defaultValue={selection[key] ?? ''}
          onBlur={(event) => {
            const text = event.target.value.trim();
            if (text !== (selection[key] ?? '')) onChange({ [key]: text || null });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChange({ [key]: event.currentTarget.value.trim() || null });
          }}
        />
      ))}
      {DAYS.map(({ key, label }) => (
        <TextField
          key={key}
          label={label}
          type="date"
          value={selection[key] ?? ''}
          onChange={(event) => onChange({ [key]: event.target.value || null })}
        />
      ))}
    </search>
  );
}
