'use client';

import { useId } from 'react';
import { INPUT_CLASS } from '@/app/_ui/field';

interface TextAreaProps {
  label: string;
  hint?: string;
  value: string;
  rows: number;
  placeholder?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** Several lines of text with their label. */
export function TextArea({ label, hint, value, rows, placeholder, onChange, onBlur }: TextAreaProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block text-xs font-medium">
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        rows={rows}
        maxLength={2000}
        placeholder={placeholder}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={INPUT_CLASS}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {hint && (
        <p
          id={`${id}-hint`}
          className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
        >
          {hint}
        </p>
      )}
    </div>
  );
}
