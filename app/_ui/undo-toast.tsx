'use client';

import { RiCloseLine } from '@remixicon/react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { IconButton } from './icon-button';

interface Notice {
  text: string;
  /** Takes it back; null: it cannot be. */
  undo: (() => void) | null;
}

const SHOWN_MS = 12_000;

/**
 * Says what was just done, with a button that takes it back.
 * @returns `toast`, to be put anywhere on the page, and what shows it
 */
export function useUndoToast(): { toast: ReactNode; say: (text: string, undo?: () => void) => void } {
  const [notice, setNotice] = useState<Notice | null>(null);
  const hide = useCallback(() => setNotice(null), []);
  const say = useCallback((text: string, undo?: () => void) => setNotice({ text, undo: undo ?? null }), []);
  return { toast: notice && <Toast key={notice.text} notice={notice} onHide={hide} />, say };
}

function Toast({ notice, onHide }: { notice: Notice; onHide: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onHide, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onHide]);
  return (
    <output
      data-print="hide"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      className="fixed inset-x-3 bottom-4 z-40 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] items-center gap-3 rounded-lg bg-gray-900 py-1.5 pl-4 pr-1.5 text-sm text-white shadow-tremor-dropdown dark:bg-gray-100 dark:text-gray-900"
    >
      <span className="min-w-0">{notice.text}</span>
      {notice.undo && (
        <button
          type="button"
          className="shrink-0 rounded px-2 py-1 font-semibold text-blue-300 hover:bg-white/10 dark:text-blue-700 dark:hover:bg-black/10"
          onClick={() => {
            onHide();
            notice.undo?.();
          }}
        >
          Undo
        </button>
      )}
      <IconButton label="Dismiss" icon={RiCloseLine} onClick={onHide} />
    </output>
  );
}
