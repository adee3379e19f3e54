'use client';

import type { ReactNode } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { SPEAKER_NAMES } from './speaker-names';

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
  children: ReactNode;
}

/** One turn: who, when, what. Customers speak on the left, agents on the right. */
export function Turn({ id, turn, opens, active, onActivate, sentiment, children }: TurnProps) {
  const format = useFormat();
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
          {SPEAKER_NAMES[turn.speaker]}
        </p>
      )}
      <div
        className={`group w-fit max-w-[min(44rem,92%)] rounded-lg px-3 py-1 ${SIDES[turn.speaker]} ${active ? 'ring-2 ring-tremor-brand dark:ring-dark-tremor-brand' : ''}`}
      >
        {!opens && <span className="sr-only">{SPEAKER_NAMES[turn.speaker]}: </span>}
        {children}
        <div className="flex min-h-5 items-center gap-2 pb-0.5 text-xs tabular-nums text-tremor-content dark:text-dark-tremor-content">
          {turn.startMs !== null && <span>{format.clock(turn.startMs / 1000)}</span>}
          {sentiment}
        </div>
      </div>
    </li>
  );
}
