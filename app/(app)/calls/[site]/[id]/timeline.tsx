'use client';

import { useFormat } from '@/app/_ui/locale';
import type { CallVersion } from '@/server/calls/call-detail';
import { type Phase, phasesOf } from './phases';

const FILLS: Record<Phase['key'], string> = {
  ivr: 'bg-slate-400 dark:bg-slate-500',
  wait: 'bg-violet-500 dark:bg-violet-400',
  talk: 'bg-blue-500 dark:bg-blue-400',
  hold: 'bg-amber-500 dark:bg-amber-400',
  acw: 'bg-emerald-500 dark:bg-emerald-400',
};

/** The call as a bar from left to right, and the same as words: when each part began and how long it took. */
export function Timeline({ call }: { call: CallVersion }) {
  const format = useFormat();
  const phases = phasesOf(call);
  if (phases.length === 0) {
    return <p className="text-sm">The record holds no durations: the call ended as it began.</p>;
  }
  const at = (ms: number) => format.dateTime(new Date(call.startedAt.getTime() + ms), call.timeZone);
  return (
    <div className="space-y-3">
      <div aria-hidden className="flex h-8 w-full gap-0.5 overflow-hidden rounded">
        {phases.map((phase) => (
          <div
            key={phase.key}
            title={`${phase.label}: ${format.duration(phase.ms / 1000)}`}
            className={`min-w-1 ${FILLS[phase.key]}`}
            style={{ flexGrow: phase.ms, flexBasis: 0 }}
          />
        ))}
      </div>
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3">
        {phases.map((phase) => (
          <li key={phase.key} className="text-sm">
            <span className="flex items-center gap-1.5 text-xs">
              <span aria-hidden className={`size-2.5 rounded-sm ${FILLS[phase.key]}`} />
              {phase.label}
            </span>
            <span className="block text-base font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {format.duration(phase.ms / 1000)}
            </span>
            <span className="block text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              from {at(phase.fromMs)}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        Times in {call.timeZone}.
        {call.holdMs > 0 && ' The record says how long the hold was, not when: it is drawn after talk.'}
      </p>
    </div>
  );
}
