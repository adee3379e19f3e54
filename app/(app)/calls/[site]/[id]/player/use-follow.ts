'use client';

import { useCallback, useEffect, useState } from 'react';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { bringInSight } from './in-sight';
import { turnAt } from './spoken-at';
import type { Player } from './use-player';

/** What people do who want to read elsewhere. */
const SCROLL_KEYS: ReadonlySet<string> = new Set([
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'ArrowUp',
  'ArrowDown',
]);

export interface Following {
  follows: boolean;
  /** Goes back to what is being said, and follows it. */
  follow: () => void;
}

/** Whether what is being said is kept in sight (KeepInSight): until the reader scrolls away, and again when they ask. */
export function useFollow(player: Player, turns: readonly TurnView[]): Following {
  const [follows, setFollows] = useState(true);
  const { playing } = player;
  useEffect(() => {
    if (!playing) return;
    const away = (event: Event) => {
      if (event instanceof KeyboardEvent) {
        const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
        if (typing || !SCROLL_KEYS.has(event.key)) return;
      }
      setFollows(false);
    };
    for (const kind of ['wheel', 'touchmove', 'keydown'])
      window.addEventListener(kind, away, { passive: true });
    return () => {
      for (const kind of ['wheel', 'touchmove', 'keydown']) window.removeEventListener(kind, away);
    };
  }, [playing]);
  const follow = useCallback(() => {
    setFollows(true);
    const now = turnAt(turns, player.playhead.ms);
    if (now !== null) bringInSight(now);
  }, [turns, player.playhead]);
  return { follows, follow };
}
