'use client';

import { RiUploadCloud2Line } from '@remixicon/react';
import { type DragEvent, useRef, useState } from 'react';

interface DropAreaProps {
  /** What to say in the middle. */
  prompt: string;
  onFile: (file: File) => void;
  disabled?: boolean;
}

/** Drop a file on it, or press it to choose one: it is a button, so the keyboard reaches it. */
export function DropArea({ prompt, onFile, disabled = false }: DropAreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const edge = over
    ? 'border-tremor-brand bg-tremor-brand-faint dark:border-dark-tremor-brand-emphasis dark:bg-dark-tremor-brand-faint'
    : 'border-gray-300 hover:border-tremor-brand-subtle hover:bg-tremor-background-muted dark:border-gray-600 dark:hover:border-gray-400 dark:hover:bg-dark-tremor-background-subtle';
  return (
    <>
      <button
        type="button"
        disabled={disabled}
        onClick={() => input.current?.click()}
        onDragEnter={onDrag}
        onDragOver={onDrag}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`flex w-full items-center justify-center gap-4 rounded-lg border border-dashed px-4 py-3 text-left text-sm font-medium text-tremor-content-strong transition-colors disabled:opacity-50 dark:text-dark-tremor-content-strong ${edge}`}
      >
        <RiUploadCloud2Line
          aria-hidden
          className="size-5 shrink-0 text-tremor-brand dark:text-dark-tremor-brand-emphasis"
        />
        {prompt}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to send"
        onChange={(event) => {
          take(event.target.files);
          // So that the same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
