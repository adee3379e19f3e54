'use client';

import { useEffect } from 'react';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { bringInSight } from './in-sight';
import { usePlayhead } from './playhead';
import { turnAt } from './spoken-at';
import type { Player } from './use-player';

interface KeepInSightProps {
  player: Player;
  turns: readonly TurnView[];
}

/** While it plays, scrolls to the turn that is being said. A component of its own: it renders with every turn. */
export function KeepInSight({ player: { playing, playhead }, turns }: KeepInSightProps) {
  const spoken = usePlayhead(playhead, (ms) => turnAt(turns, ms));
  useEffect(() => {
    if (playing && spoken !== null) bringInSight(spoken);
  }, [playing, spoken]);
  return null;
}
