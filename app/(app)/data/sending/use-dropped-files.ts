'use client';

import { type DragEvent, type DragEventHandler, useState } from 'react';
import { droppedFiles } from './dropped-files';

interface DroppedFiles {
  /** Files are held over the place just now. */
  over: boolean;
  /** Of the place. */
  handlers: Record<'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop', DragEventHandler>;
}

/** A place on which files, and folders of them, are dropped. */
export function useDroppedFiles(disabled: boolean, onFiles: (files: File[]) => void): DroppedFiles {
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const onDragLeave = () => setOver(false);
  return { over, handlers: { onDragEnter: onDrag, onDragOver: onDrag, onDragLeave, onDrop } };
}
