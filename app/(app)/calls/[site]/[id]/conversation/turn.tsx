'use client';

import { RiPlayLine, RiVolumeUpFill } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { usePlayhead } from '../player/playhead';
import type { Player } from '../player/use-player';
import { SPEAKER_NAMES } from './speaker-names';
import { SPEAKER_TINTS } from './speaker-tints';

const SIDES = {
  agent: 'ml-auto mr-0 bg-tremor-background-subtle dark:bg-dark-tremor-background-subtle',
  customer:
    'border border-tremor-border bg-tremor-background dark:border-dark-tremor-border dark:bg-dark-tremor-background',
  ivr: 'mx-auto border border-dashed border-tremor-border dark:border-dark-tremor-border',
  unknown: 'border border-dashed border-tremor-border dark:border-dark-tremor-border',
} as const;

interface TurnProps {
  id: string;
  turn: TurnView;
  /** Whoever spoke before is somebody else, or nobody. */
  opens: boolean;
  /** The one that keys act on. */
  active: boolean;
  onActivate: () => void;
  sentiment: ReactNode;
  /** null: there is no recording. */
  player: Player | null;
  onPlayFrom: (ms: number) => void;
  children: ReactNode;
}

/** One turn: who, when, what. Customers speak on the left, agents on the right. */
export function Turn({
  id,
  turn,
  opens,
  active,
  onActivate,
  sentiment,
  player,
  onPlayFrom,
  children,
}: TurnProps) {
  const right = turn.speaker === 'agent';
  return (
    <li
      id={id}
      tabIndex={-1}
      aria-current={active ? 'true' : undefined}
      onFocus={onActivate}
      onPointerDown={onActivate}
      className={`scroll-mt-24 rounded-md px-1 outline-none ${opens ? 'pt-2' : ''}`}
    >
      {opens && (
        <p
          className={`pb-0.5 text-xs font-medium text-tremor-content-subtle dark:text-dark-tremor-content-subtle ${right ? 'text-right' : turn.speaker === 'ivr' ? 'text-center' : ''}`}
        >
          {player && (
            <span
              aria-hidden
              className={`mr-1.5 inline-block size-2 rounded-full ${SPEAKER_TINTS[turn.speaker].dot}`}
            />
          )}
          {SPEAKER_NAMES[turn.speaker]}
        </p>
      )}
      <div
        className={`group w-fit max-w-[min(44rem,92%)] rounded-lg px-3 py-1 ${SIDES[turn.speaker]} ${active ? 'ring-2 ring-tremor-brand dark:ring-dark-tremor-brand' : ''}`}
      >
        {!opens && <span className="sr-only">{SPEAKER_NAMES[turn.speaker]}: </span>}
        {children}
        <div className="flex min-h-5 items-center gap-2 pb-0.5 text-xs tabular-nums text-tremor-content dark:text-dark-tremor-content">
          <TurnTime startMs={turn.startMs} endMs={turn.endMs} player={player} onPlayFrom={onPlayFrom} />
          {sentiment}
        </div>
      </div>
    </li>
  );
}

interface TurnTimeProps
  extends Pick<TurnProps, 'player' | 'onPlayFrom'>,
    Pick<TurnView, 'startMs' | 'endMs'> {}

/** When it was said; where there is a recording, the way to hear it. */
function TurnTime({ startMs, endMs, player, onPlayFrom }: TurnTimeProps) {
  const format = useFormat();
  if (startMs === null) return null;
  const clock = format.clock(startMs / 1000);
  if (!player) return <span>{clock}</span>;
  return (
    <button
      type="button"
      aria-label={`Play from ${clock}`}
      onClick={() => onPlayFrom(startMs)}
      className="inline-flex min-h-6 items-center gap-1 hover:underline"
    >
      <Sounding startMs={startMs} endMs={endMs ?? startMs} player={player} />
      {clock}
    </button>
  );
}

function Sounding({ startMs, endMs, player }: { startMs: number; endMs: number; player: Player }) {
  const sounds = usePlayhead(player.playhead, (ms) => ms > 0 && ms >= startMs && ms < endMs);
  const Icon = sounds ? RiVolumeUpFill : RiPlayLine;
  return (
    <Icon
      aria-hidden
      data-sounding={sounds || undefined}
      className={`size-3.5 ${sounds ? 'text-tremor-brand-emphasis dark:text-dark-tremor-brand-emphasis' : ''}`}
    />
  );
}
