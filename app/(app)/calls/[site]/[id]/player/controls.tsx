'use client';

import { RiPauseFill, RiPlayFill } from '@remixicon/react';
import type { ReactNode } from 'react';
import { INPUT_CLASS } from '@/app/_ui/field';
import { useFormat } from '@/app/_ui/locale';
import { usePlayhead } from './playhead';
import type { Player } from './use-player';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;

interface ControlsProps {
  player: Player;
  durationMs: number;
  skipsSilence: boolean;
  /** null: it is not known where silence is. */
  onSkipSilence: ((skips: boolean) => void) | null;
  children: ReactNode;
}

/** Play, where it is, how fast, and whether silence is left out. */
export function Controls({ player, durationMs, skipsSilence, onSkipSilence, children }: ControlsProps) {
  const format = useFormat();
  const Icon = player.playing ? RiPauseFill : RiPlayFill;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <button
        type="button"
        aria-label={player.playing ? 'Pause' : 'Play'}
        onClick={player.toggle}
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-tremor-brand text-tremor-brand-inverted hover:bg-tremor-brand-emphasis dark:bg-dark-tremor-brand dark:text-dark-tremor-brand-inverted dark:hover:bg-dark-tremor-brand-emphasis"
      >
        <Icon aria-hidden className="size-5" />
      </button>
      <span className="text-sm tabular-nums">
        <Position player={player} /> / {format.clock(durationMs / 1000)}
      </span>
      <select
        aria-label="Speed"
        value={player.speed}
        onChange={(event) => player.setSpeed(Number(event.target.value))}
        className={`${INPUT_CLASS} !w-24 pr-8`}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {speed}×
          </option>
        ))}
      </select>
      {onSkipSilence && (
        <label className="inline-flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={skipsSilence}
            onChange={(event) => onSkipSilence(event.target.checked)}
            className="rounded border-tremor-border text-tremor-brand focus:ring-tremor-brand dark:border-dark-tremor-border dark:bg-dark-tremor-background"
          />
          Skip silence
        </label>
      )}
      {children}
    </div>
  );
}

function Position({ player }: { player: Player }) {
  const format = useFormat();
  const seconds = usePlayhead(player.playhead, (ms) => Math.floor(ms / 1000));
  return <span>{format.clock(seconds)}</span>;
}
