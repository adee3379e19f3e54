'use client';

import { RiAddLine } from '@remixicon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { ActionView } from '@/server/irritants/actions/action-view';
import type { IrritantDetail } from '@/server/irritants/get';
import type { May } from '../../may';
import { ActionDialog } from './action-dialog';
import { ActionItem } from './action-item';
import { DoneDialog } from './done-dialog';

interface ActionsPanelProps {
  irritant: IrritantDetail;
  siteId: number;
  may: May;
  say: (text: string, undo?: () => void) => void;
}

type Open = { dialog: 'new' } | { dialog: 'change' | 'done'; action: ActionView } | null;

/** What is done about it, by whom, until when; and whether it helped. */
export function ActionsPanel({ irritant, siteId, may, say }: ActionsPanelProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const effects = useQuery(trpc.irritants.actionEffects.queryOptions({ siteId, irritantId: irritant.id }));
  const close = useMutation(
    trpc.irritants.closeAction.mutationOptions({
      scope: { id: 'actions' },
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() }),
    }),
  );
  const set = (action: ActionView, status: ActionView['status'], effectFrom: string | null = null) => {
    close.mutate({ siteId, actionId: action.id, status, effectFrom });
    const before = { status: action.status, effectFrom: action.effectFrom };
    const words = { done: 'Done', dropped: 'Dropped', open: 'Open again' } as const;
    say(`${words[status]}: ${action.title}`, () => close.mutate({ siteId, actionId: action.id, ...before }));
  };
  const { actions } = irritant;
  return (
    <Panel
      title="Actions"
      actions={
        may.write && (
          <Button size="xs" icon={RiAddLine} onClick={() => setOpen({ dialog: 'new' })}>
            Make it an action
          </Button>
        )
      }
    >
      {actions.length === 0 ? (
        <p className="text-sm">
          Nobody does anything about it yet.
          {may.write &&
            ' An action has an owner and a date; once it is done, the page says whether it shrank.'}
        </p>
      ) : (
        <ul aria-label="Actions" className="space-y-3">
          {actions.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              effect={effects.data?.find(({ actionId }) => actionId === action.id) ?? null}
              mayWrite={may.write}
              onChange={() => setOpen({ dialog: 'change', action })}
              onDone={() => setOpen({ dialog: 'done', action })}
              onSet={(status) => set(action, status)}
            />
          ))}
        </ul>
      )}
      <FormProblem error={close.error} />
      {open && open.dialog !== 'done' && (
        <ActionDialog
          siteId={siteId}
          irritantId={irritant.id}
          action={open.dialog === 'change' ? open.action : null}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.dialog === 'done' && (
        <DoneDialog
          action={open.action}
          onDone={(effectFrom) => set(open.action, 'done', effectFrom)}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}
