'use client';

import { useState } from 'react';
import { INPUT_CLASS } from '@/app/_ui/field';

interface LineInputProps {
  label: string;
  value: string;
  /** Called when one leaves the field or presses Enter: the preview is not asked for at every key. */
  onCommit: (value: string) => void;
}

/** A line of text in a table cell. */
export function LineInput({ label, value, onCommit }: LineInputProps) {
  const [text, setText] = useState(value);
  const commit = () => {
    if (text !== value) onCommit(text);
  };
  return (
    <input
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      className={INPUT_CLASS}
    />
  );
}
