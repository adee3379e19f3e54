'use client';

import { RiFolderOpenLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { type ChangeEvent, useEffect, useRef } from 'react';

interface ChooseFilesProps {
  /** Endings of names that the file chooser offers; without them, every file. */
  endings: readonly string[] | undefined;
  disabled: boolean;
  onFiles: (files: File[]) => void;
}

/** Files, or a folder of them, out of the chooser of the system. */
export function ChooseFiles({ endings, disabled, onFiles }: ChooseFilesProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const onChosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // So that the same file, mended, can be chosen again.
    target.value = '';
  };
  const input = { type: 'file', hidden: true, disabled, onChange: onChosen } as const;
  return (
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
      <input ref={files} {...input} multiple aria-label="Files to send" accept={endings?.join(',')} />
      <input ref={folder} {...input} aria-label="Folder to send" />
    </div>
  );
}
