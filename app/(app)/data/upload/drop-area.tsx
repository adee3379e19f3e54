'use client';

import { RiUploadCloud2Line } from '@remixicon/react';
import { type DragEvent, useRef, useState } from 'react';

interface DropAreaProps {
  /** What to say in the middle. */
  prompt: string;
  onFile: (file: File) => void;
  disabled?: boolean;
  compact?: boolean;
}

const EXTENSIONS = '.csv,.tsv,.txt,.jsonl,.ndjson,.gz';

/** Drop a file on it, or press it to choose one: it is a button, so the keyboard reaches it. */
export function DropArea({ prompt, onFile, disabled = false, compact = false }: DropAreaProps) {
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
        className={`flex w-full items-center justify-center gap-4 rounded-lg border border-dashed px-4 text-left transition-colors disabled:opacity-50 ${compact ? 'py-3' : 'py-7'} ${edge}`}
      >
        <RiUploadCloud2Line
          aria-hidden
          className={`shrink-0 text-tremor-brand dark:text-dark-tremor-brand-emphasis ${compact ? 'size-5' : 'size-8'}`}
        />
        <span className="min-w-0">
          <span className="block text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {prompt}
          </span>
          {!compact && (
            <span className="block text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              CSV, TSV or JSONL, also gzipped; a row a call, or a row an interval. Nothing is stored before
              you have seen how it will be read.
            </span>
          )}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        accept={EXTENSIONS}
        hidden
        onChange={(event) => {
          take(event.target.files);
          // So that the same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
