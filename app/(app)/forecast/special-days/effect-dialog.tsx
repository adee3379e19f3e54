'use client';

import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import type { EffectView } from '@/server/special-days/special-day-view';
import { effectWords } from './effect-words';

interface EffectDialogProps {
  effect: EffectView;
  /** the queue's name, or that of the site */
  queueName: string;
  busy: boolean;
  error: Parameters<typeof FormProblem>[0]['error'];
  onClose: () => void;
  /** null: what is learned counts again */
  onSet: (factor: number | null) => void;
}

/** Puts a planner's figure in place of what was learned of a special day. */
export function EffectDialog({ effect, queueName, busy, error, onClose, onSet }: EffectDialogProps) {
  const format = useFormat();
  const shown = effect.edited?.factor ?? effect.learned?.factor;
  const [percent, setPercent] = useState(
    shown === undefined ? '' : String(Math.round((shown - 1) * 1000) / 10),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet(1 + Number(percent.replace(',', '.').replace('−', '-')) / 100);
  };
  return (
    <Dialog title={`Effect of ${effect.tag}`} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="text-sm leading-6">
          {queueName}: {effectWords(format, effect)}. What you say here is used by the next forecast, for
          every day of that name.
        </p>
        <TextField
          label="Calls, in percent of an ordinary day more or less"
          hint="−100 is none at all, 0 an ordinary day."
          inputMode="decimal"
          required
          pattern="[\-+−]?[0-9]+([.,][0-9]+)?"
          title="A number, as -35"
          placeholder="-35"
          value={percent}
          onChange={(event) => setPercent(event.target.value)}
        />
        <FormProblem error={error} />
        <SubmitActions onClose={onClose} loading={busy}>
          {effect.edited && (
            <Button type="button" size="xs" variant="light" loading={busy} onClick={() => onSet(null)}>
              Use what was learned
            </Button>
          )}
        </SubmitActions>
      </form>
    </Dialog>
  );
}
