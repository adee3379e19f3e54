'use client';

import { useEffect, useRef, useState } from 'react';

const REMEMBERED_AS = 'callcast.letter-keys';

/** Where letters are text, or belong to an open menu or dialog. */
const TYPING = 'input, textarea, select, [contenteditable], dialog, [role="dialog"]';

/** Single letters as commands of a page. They can be turned off, for those whose tools type letters of their own. */
export function useKeys(commands: Readonly<Record<string, () => void>>) {
  const [on, setOn] = useState(true);
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => setOn(localStorage.getItem(REMEMBERED_AS) !== 'off'), []);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (document.querySelector('dialog[open], [role="dialog"]')) return;
      const command = current.current[event.key];
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
  const turn = (next: boolean) => {
    localStorage.setItem(REMEMBERED_AS, next ? 'on' : 'off');
    setOn(next);
  };
  return { on, turn };
}
