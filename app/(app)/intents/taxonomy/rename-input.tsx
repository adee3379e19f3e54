'use client';

import { useEffect, useRef } from 'react';
import { INPUT_CLASS } from '@/app/_ui/field';

interface RenameInputProps {
  name: string;
  /** null: left as it was */
  onDone: (name: string | null) => void;
}

/** A name being changed in its place: Enter keeps it, Escape does not. */
export function RenameInput({ name, onDone }: RenameInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const done = () => onDone(input.current?.value.trim() || null);
  return (
    <input
      ref={input}
      aria-label={`New name of ${name}`}
      defaultValue={name}
      maxLength={120}
      onClick={(event) => event.stopPropagation()}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') onDone(null);
      }}
      className={`${INPUT_CLASS} !py-0.5`}
    />
  );
}
