'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { ScorecardRow } from '@/server/scorecard/contracts';
import { type Unit, wordsOf } from '@/server/scorecard/measures';
import type { Writing } from '@/server/scorecard/value-text';

interface GoalDialogProps {
  row: ScorecardRow;
  siteId: number;
  writing: Writing;
  onClose: () => void;
}

const UNIT_WORDS: Record<Unit, (currency: string) => string> = {
  share: () => 'percent',
  seconds: () => 'seconds',
  money: (currency) => currency,
  hours: () => 'hours',
  balance: () => '−1 to 1',
};

const PERCENT = 100;

/** Shares are written in percent. */
const shown = (unit: Unit, value: number): string =>
  String(Number((unit === 'share' ? value * PERCENT : value).toPrecision(6)));

/** Sets what a measure should be, or takes the goal back. */
export function GoalDialog({ row, siteId, writing, onClose }: GoalDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { label, meaning, unit, moreIsBetter } = wordsOf(row.measure);
  const [text, setText] = useState(row.goal ? shown(unit, row.goal.value) : '');
  const set = useMutation(
    trpc.scorecard.setGoal.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.scorecard.read.queryKey() });
        onClose();
      },
    }),
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    const value = Number(text);
    set.mutate({ siteId, measure: row.measure, goal: unit === 'share' ? value / PERCENT : value });
  };
  return (
    <Dialog title={`Goal: ${label}`} onClose={onClose}>
      <form onSubmit={save} className="space-y-4">
        <p className="text-sm">{meaning}</p>
        <TextField
          label={`${moreIsBetter ? 'At least' : 'At most'} (${UNIT_WORDS[unit](writing.currency)})`}
          type="number"
          step="any"
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
          {...(row.goal?.source === 'set' ? { hint: `Set by ${row.goal.updatedBy}.` } : {})}
        />
        <FormProblem error={set.error} />
        <SubmitActions onClose={onClose} loading={set.isPending}>
          {row.goal?.source === 'set' && (
            <Button
              type="button"
              size="xs"
              variant="light"
              disabled={set.isPending}
              onClick={() => set.mutate({ siteId, measure: row.measure, goal: null })}
            >
              Take the goal back
            </Button>
          )}
        </SubmitActions>
      </form>
    </Dialog>
  );
}
