'use client';

import { type RemixiconComponentType, RiFolderOpenLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { droppedFiles } from './dropped-files';

interface FilesDropAreaProps {
  /** Read aloud: what is dropped here. */
  label: string;
  title: string;
  note: string;
  icon: RemixiconComponentType;
  /** Endings of names that the file chooser offers; without them, every file. */
  endings?: readonly string[];
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** Drop files or folders of them on it, or choose them: the ways in are buttons, so the keyboard reaches them. */
export function FilesDropArea({
  label,
  title,
  note,
  icon: Icon,
  endings,
  disabled = false,
  onFiles,
}: FilesDropAreaProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const onChosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // So that the same file, mended, can be chosen again.
    target.value = '';
  };
  const edge = over
    ? 'border-tremor-brand bg-tremor-brand-faint dark:border-dark-tremor-brand-emphasis dark:bg-dark-tremor-brand-faint'
    : 'border-gray-300 dark:border-gray-600';
  return (
    <section
      aria-label={label}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`flex flex-col items-center justify-center gap-4 rounded-lg border border-dashed px-4 py-6 transition-colors sm:flex-row ${edge}`}
    >
      <Icon aria-hidden className="size-8 shrink-0 text-tremor-brand dark:text-dark-tremor-brand-emphasis" />
      <div className="min-w-0 text-center sm:text-left">
        <p className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {title}
        </p>
        <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{note}</p>
      </div>
      <div className="flex shrink-0 flex-wrap justify-center gap-2">
        <Button type="button" size="xs" disabled={disabled} onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button
          type="button"
          size="xs"
          variant="secondary"
          icon={RiFolderOpenLine}
          disabled={disabled}
          onClick={() => folder.current?.click()}
        >
          Choose a folder
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        disabled={disabled}
        aria-label="Files to send"
        accept={endings?.join(',')}
        onChange={onChosen}
      />
      <input
        ref={folder}
        type="file"
        hidden
        disabled={disabled}
        aria-label="Folder to send"
        onChange={onChosen}
      />
    </section>
  );
}
