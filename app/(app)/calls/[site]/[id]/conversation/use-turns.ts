'use client';

import { useCallback, useEffect, useState } from 'react';
import { turnId } from './turn-id';

/** Scrolls to a turn. */
export function bringTurn(utterance: number): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const turn = document.getElementById(turnId(utterance));
  turn?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Which turn is looked at; `start` is where the page opens. */
export function useTurns(turns: number, start: number | null) {
  const [active, setActive] = useState<number | null>(null);
  const goTo = useCallback(
    (utterance: number) => {
      if (turns === 0) return;
      const there = Math.max(0, Math.min(turns - 1, utterance));
      setActive(there);
      bringTurn(there);
    },
    [turns],
  );
  useEffect(() => {
    if (start !== null) goTo(start);
  }, [start, goTo]);
  const move = (by: number) => goTo(active === null ? 0 : active + by);
  return { active, setActive, goTo, move };
}
