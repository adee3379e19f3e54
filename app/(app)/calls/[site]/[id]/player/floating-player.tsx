'use client';

import { RiPauseFill, RiPlayFill } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { usePlayhead } from './playhead';
import type { Player } from './use-player';

/** On narrow screens, where the waveform scrolls away: once something was played, a way to stop it at the lower edge. */
export function FloatingPlayer({ player }: { player: Player }) {
  const format = useFormat();
  const seconds = usePlayhead(player.playhead, (ms) => Math.floor(ms / 1000));
  const [played, setPlayed] = useState(false);
  useEffect(() => {
    if (player.playing) setPlayed(true);
  }, [player.playing]);
  if (!played) return null;
  const Icon = player.playing ? RiPauseFill : RiPlayFill;
  return (
    <button
      type="button"
      aria-label={player.playing ? 'Pause' : 'Play'}
      data-print="hide"
      onClick={player.toggle}
      className="fixed bottom-4 right-4 z-20 inline-flex h-11 items-center gap-2 rounded-full bg-tremor-brand px-4 text-sm tabular-nums text-tremor-brand-inverted shadow-lg lg:hidden dark:bg-dark-tremor-brand dark:text-dark-tremor-brand-inverted"
    >
      <Icon aria-hidden className="size-5" />
      {format.clock(seconds)}
    </button>
  );
}
