'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { usePlayhead } from './playhead';
import type { Player } from './use-player';

interface PositionSliderProps {
  player: Player;
  durationMs: number;
  onSeek: (ms: number) => void;
  /** What it lies over. */
  children: ReactNode;
}

/** Seconds that a key goes on, or back. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 30,
  PageDown: -30,
};

/** The waveform as a slider: click, drag, or arrow keys (5 s) and page keys (30 s); space plays and pauses. */
export function PositionSlider({ player, durationMs, onSeek, children }: PositionSliderProps) {
  const format = useFormat();
  const seconds = usePlayhead(player.playhead, (ms) => Math.floor(ms / 1000));
  const total = durationMs / 1000;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (step === undefined) player.toggle();
    else onSeek(player.playhead.ms + step * 1000);
  };
  return (
    <div className="relative min-w-0 rounded-sm focus-within:ring-2 focus-within:ring-tremor-brand dark:focus-within:ring-dark-tremor-brand">
      {children}
      <PlayheadLine player={player} durationMs={durationMs} />
      <input
        type="range"
        aria-label="Position in the recording"
        aria-valuetext={`${format.clock(seconds)} of ${format.clock(total)}`}
        min={0}
        max={Math.max(1, Math.ceil(total))}
        step={0.05}
        value={seconds}
        onChange={(event) => onSeek(event.target.valueAsNumber * 1000)}
        onKeyDown={onKeyDown}
        className="absolute inset-0 m-0 size-full cursor-pointer appearance-none bg-transparent opacity-0 [&::-moz-range-thumb]:w-px [&::-webkit-slider-thumb]:w-px [&::-webkit-slider-thumb]:appearance-none"
      />
    </div>
  );
}

function PlayheadLine({ player, durationMs }: { player: Player; durationMs: number }) {
  // A thousandth of the width is less than a pixel on most screens.
  const place = usePlayhead(player.playhead, (ms) => Math.round((1000 * ms) / Math.max(1, durationMs)) / 10);
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-tremor-content-strong dark:bg-dark-tremor-content-strong"
      style={{ left: `${place}%` }}
    />
  );
}
