'use client';

import { RiFolderMusicLine, RiMic2Line } from '@remixicon/react';
import { Button } from '@tremor/react';
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { AUDIO_ENDINGS, AUDIO_WORDS } from './audio-kinds';
import { droppedFiles } from './dropped-files';

interface AudioDropAreaProps {
  onFiles: (files: File[]) => void;
}

/** Drop recordings or folders of them on it, or choose them: the ways in are buttons, so the keyboard reaches them. */
export function AudioDropArea({ onFiles }: AudioDropAreaProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
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
      aria-label="Where recordings are dropped"
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`flex flex-col items-center justify-center gap-4 rounded-lg border border-dashed px-4 py-6 transition-colors sm:flex-row ${edge}`}
    >
      <RiMic2Line
        aria-hidden
        className="size-8 shrink-0 text-tremor-brand dark:text-dark-tremor-brand-emphasis"
      />
      <div className="min-w-0 text-center sm:text-left">
        <p className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          Drop recordings here, or whole folders of them
        </p>
        <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {AUDIO_WORDS}. They are kept sealed on this machine and go nowhere else.
        </p>
      </div>
      <div className="flex shrink-0 flex-wrap justify-center gap-2">
        <Button type="button" size="xs" onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button
          type="button"
          size="xs"
          variant="secondary"
          icon={RiFolderMusicLine}
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
        aria-label="Files to send"
        accept={AUDIO_ENDINGS.join(',')}
        onChange={onChosen}
      />
      <input ref={folder} type="file" hidden aria-label="Folder to send" onChange={onChosen} />
    </section>
  );
}
