'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { useFormat } from '@/app/_ui/locale';
import type { ActionView } from '@/server/irritants/actions/action-view';
import type { ActionEffects } from '@/server/irritants/actions/effects';

interface ActionItemProps {
  action: ActionView;
  /** null: it is not done, or nothing can be said yet */
  effect: ActionEffects[number] | null;
  mayWrite: boolean;
  onChange: () => void;
  onDone: () => void;
  onSet: (status: 'open' | 'dropped') => void;
}

const EFFECT_TONES = {
  shrank: 'good',
  grew: 'bad',
  'no clear change': 'plain',
  'too early': 'plain',
} as const;

function Status({ action }: Pick<ActionItemProps, 'action'>) {
  const late = action.status === 'open' && action.dueOn < new Date().toISOString().slice(0, 10);
  if (action.status === 'done') return <Badge tone="info">done</Badge>;
  if (action.status === 'dropped') return <Badge>dropped</Badge>;
  return late ? <Badge tone="watch">overdue</Badge> : null;
}

/** One action: what, who, until when, and what came of it. */
export function ActionItem({ action, effect, mayWrite, onChange, onDone, onSet }: ActionItemProps) {
  const format = useFormat();
  const open = action.status === 'open';
  return (
    <li className="space-y-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span
          className={`font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong ${action.status === 'dropped' ? 'line-through' : ''}`}
        >
          {action.title}
        </span>
        <Status action={action} />
      </p>
      <p className="text-xs">
        {action.ownerName}, {open ? 'until' : 'was due'} {format.day(action.dueOn)}
        {action.effectFrom && ` · in effect from ${format.day(action.effectFrom)}`}
      </p>
      {effect && (
        <p>
          <Badge tone={EFFECT_TONES[effect.verdict]}>{effect.verdict}</Badge> {effect.sentence}
        </p>
      )}
      {mayWrite && (
        <p className="flex flex-wrap gap-3">
          {open && (
            <>
              <Button size="xs" variant="light" onClick={onDone}>
                Done …
              </Button>
              <Button size="xs" variant="light" onClick={onChange}>
                Change
              </Button>
              <Button size="xs" variant="light" onClick={() => onSet('dropped')}>
                Drop
              </Button>
            </>
          )}
          {!open && (
            <Button size="xs" variant="light" onClick={() => onSet('open')}>
              Open again
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
