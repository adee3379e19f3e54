'use client';

import { useCallback, useEffect, useState } from 'react';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { turnId } from '../conversation/turn-id';
import { bringTurn } from '../conversation/use-turns';
import { usePlayhead } from './playhead';
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

/** Keeps what is being said in sight while it plays, until the reader scrolls away. */
export function useFollow(player: Player, turns: readonly TurnView[]): Following {
  const [follows, setFollows] = useState(true);
  const spoken = usePlayhead(player.playhead, (ms) => turnAt(turns, ms));
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
  useEffect(() => {
    if (playing && follows && spoken !== null && !isInSight(spoken)) bringTurn(spoken);
  }, [playing, follows, spoken]);
  const follow = useCallback(() => {
    setFollows(true);
    const now = turnAt(turns, player.playhead.ms);
    if (now !== null) bringTurn(now);
  }, [turns, player.playhead]);
  return { follows, follow };
}

/** Below the player, and not at the lower edge. */
function isInSight(utterance: number): boolean {
  const turn = document.getElementById(turnId(utterance))?.getBoundingClientRect();
  // Where the player stays in sight, what is under it is not; where it scrolls away its bottom is above the edge.
  const top = Math.max(0, document.querySelector('[data-player]')?.getBoundingClientRect().bottom ?? 0);
  return turn !== undefined && turn.top > top + 8 && turn.bottom < window.innerHeight - 48;
}
