'use client';

import { Button } from '@tremor/react';
import { useMemo } from 'react';
import { FormProblem } from '@/app/_ui/form-problem';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { useUndoToast } from '@/app/_ui/undo-toast';
import { type SuggestedMove, suggestMoves } from '@/models/staffing/intraday/suggest-moves';
import type { StaffingToday } from '@/server/staffing/contracts/today';
import { moveWords } from './move-words';
import { useMoves } from './use-moves';

interface MovesPanelProps {
  siteId: number;
  data: StaffingToday;
  mayWrite: boolean;
}

/** More than anybody would read through. */
const MOST_SHOWN = 8;

/** The rest of the day, as suggestions see it. */
function suggestionsOf({ queues, groups, intervalMinutes, rates }: StaffingToday): SuggestedMove[] {
  return suggestMoves({
    queues: queues.map(({ queue, rules, intervals }) => ({
      queue,
      rules,
      intervals: intervals.flatMap(({ minute, open, expected, expectedAht, staffed }) =>
        open && expected !== null ? [{ minute, calls: expected, ahtSeconds: expectedAht, staffed }] : [],
      ),
    })),
    groups,
    intervalMinutes,
    hourCost: rates.agentHour,
  });
}

function effectWords(move: SuggestedMove, nameOf: (queue: string) => string): string {
  const levels = move.effects.map(
    ({ queue, before, after }) =>
      `${nameOf(queue)} ${Math.round(before * 100)}% → ${Math.round(after * 100)}%`,
  );
  return `Service level: ${levels.join(', ')}.`;
}

function costWords(format: Format, { hours, cost, kind }: SuggestedMove, currency: string): string {
  if (kind === 'skill_move') return `${format.count(hours)} agent hours, no cost`;
  const money = new Intl.NumberFormat(format.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(Math.abs(cost));
  return `${format.count(hours)} agent hours, ${money} ${cost < 0 ? 'saved' : 'more'}`;
}

const KIND_WORDS = { skill_move: 'Skill move', overtime: 'Overtime', time_off: 'Time off' } as const;

interface SuggestedProps {
  data: StaffingToday;
  suggested: readonly SuggestedMove[];
  nameOf: (queue: string) => string;
  /** null: this person may not */
  onTakeUp: ((move: SuggestedMove) => void) | null;
  busy: boolean;
}

function SuggestedList({ data, suggested, nameOf, onTakeUp, busy }: SuggestedProps) {
  const format = useFormat();
  if (suggested.length === 0) {
    return (
      <p className="text-sm">
        Nothing to move: the planned people fit what is expected of the rest of the day.
      </p>
    );
  }
  return (
    <>
      <ul className="divide-y divide-tremor-border dark:divide-dark-tremor-border">
        {suggested.slice(0, MOST_SHOWN).map((move) => (
          <li
            key={`${move.kind} ${move.fromQueue} ${move.toQueue} ${move.fromMinute}`}
            className="flex flex-wrap items-start justify-between gap-2 py-2 first:pt-0"
          >
            <div className="min-w-0 flex-1 basis-64 text-sm">
              <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
                {KIND_WORDS[move.kind]}: {moveWords(format, move, nameOf)}
              </p>
              <p>
                {effectWords(move, nameOf)} {costWords(format, move, data.rates.currency)}.
              </p>
            </div>
            {onTakeUp && (
              <Button size="xs" variant="secondary" disabled={busy} onClick={() => onTakeUp(move)}>
                Take up
              </Button>
            )}
          </li>
        ))}
      </ul>
      {suggested.length > MOST_SHOWN && (
        <p className="pt-2 text-xs">{suggested.length - MOST_SHOWN} smaller ones are not shown.</p>
      )}
    </>
  );
}

interface TakenProps {
  moves: StaffingToday['moves'];
  nameOf: (queue: string) => string;
  /** null: this person may not */
  onTakeBack: ((id: string) => void) | null;
  busy: boolean;
}

function TakenList({ moves, nameOf, onTakeBack, busy }: TakenProps) {
  const format = useFormat();
  if (moves.length === 0) return <p className="text-sm">None yet.</p>;
  return (
    <ul className="divide-y divide-tremor-border dark:divide-dark-tremor-border">
      {moves.map((move) => (
        <li
          key={move.id}
          className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm first:pt-0"
        >
          <span>
            {moveWords(format, move, nameOf)}{' '}
            <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              {move.createdBy}
            </span>
          </span>
          {onTakeBack && (
            <Button size="xs" variant="light" disabled={busy} onClick={() => onTakeBack(move.id)}>
              Take back
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A suggestion as what is written down of it. */
function acceptedOf(siteId: number, date: string, move: SuggestedMove) {
  const { kind, fromMinute, toMinute, fromQueue, toQueue, group: groupName, agents } = move;
  return {
    siteId,
    kind,
    date,
    fromMinute,
    toMinute,
    groupName,
    fromQueue,
    toQueue,
    agents,
    reason: 'Suggested',
  };
}

/** What can be done about the rest of the day, each with what it does; and what was done. */
export function MovesPanel({ siteId, data, mayWrite }: MovesPanelProps) {
  const { toast, say } = useUndoToast();
  const takeBack = (id: string) => undo.mutate({ siteId, id });
  const { accept, undo } = useMoves((id) => say('The move is part of the plan.', () => takeBack(id)));
  const suggested = useMemo(() => suggestionsOf(data), [data]);
  const names = new Map(data.queues.map(({ queue, name }) => [queue, name]));
  const nameOf = (queue: string) => names.get(queue) ?? queue;
  const takeUp = (move: SuggestedMove) => accept.mutate(acceptedOf(siteId, data.date, move));
  const busy = accept.isPending || undo.isPending;
  const rate = data.rates.isAssumed ? ' An hour’s cost is an assumption until somebody sets it.' : '';
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <Panel title="Suggested moves" note={`By formula, for what is now expected.${rate}`}>
        <SuggestedList {...{ data, suggested, nameOf, busy }} onTakeUp={mayWrite ? takeUp : null} />
        <FormProblem error={accept.error} />
      </Panel>
      <Panel title="Moves of the day" note="Part of the planned people above.">
        <TakenList {...{ nameOf, busy }} moves={data.moves} onTakeBack={mayWrite ? takeBack : null} />
        <FormProblem error={undo.error} />
      </Panel>
      {toast}
    </div>
  );
}
