'use client';

import type { RemixiconComponentType } from '@remixicon/react';
import { ChooseFiles } from './choose-files';
import { useDroppedFiles } from './use-dropped-files';

interface FilesDropAreaProps {
  /** Read aloud: what is dropped here. */
  label: string;
  title: string;
  note: string;
  icon: RemixiconComponentType;
  /** Endings of names that the file chooser offers; without them, every file. */
  endings?: readonly string[] | undefined;
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
  const { over, handlers } = useDroppedFiles(disabled, onFiles);
  const edge = over
    ? 'border-tremor-brand bg-tremor-brand-faint dark:border-dark-tremor-brand-emphasis dark:bg-dark-tremor-brand-faint'
    : 'border-gray-300 dark:border-gray-600';
  return (
    <section
      aria-label={label}
      {...handlers}
      className={`flex flex-col items-center justify-center gap-4 rounded-lg border border-dashed px-4 py-6 transition-colors sm:flex-row ${edge}`}
    >
      <Icon aria-hidden className="size-8 shrink-0 text-tremor-brand dark:text-dark-tremor-brand-emphasis" />
      <div className="min-w-0 text-center sm:flex-1 sm:text-left">
        <p className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {title}
        </p>
        <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{note}</p>
      </div>
      <ChooseFiles endings={endings} disabled={disabled} onFiles={onFiles} />
    </section>
  );
}
