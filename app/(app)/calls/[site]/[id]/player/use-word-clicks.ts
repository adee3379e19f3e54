'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Within `place`, a click on a word of the recording (data-word, milliseconds). Selecting text is no click. */
export function useWordClicks(
  place: RefObject<HTMLElement | null>,
  onWord: ((ms: number) => void) | null,
): void {
  const current = useRef(onWord);
  current.current = onWord;
  useEffect(() => {
    const element = place.current;
    const clicked = (event: MouseEvent) => {
      const word = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]') : null;
      if (!word || window.getSelection()?.isCollapsed === false) return;
      current.current?.(Number(word.dataset.word));
    };
    element?.addEventListener('click', clicked);
    return () => element?.removeEventListener('click', clicked);
  }, [place]);
}
