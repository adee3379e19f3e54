'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { IntentView } from '@/server/intents/taxonomy/intent-view';
import type { TreeRow } from '@/server/intents/taxonomy/tree';

interface SplitDialogProps {
  siteId: number;
  row: TreeRow;
  onClose: () => void;
  onMade: (half: IntentView) => void;
}

const MOST_SHOWN = 500;

/** Divides the examples of an intent between it and a new one beside it. */
export function SplitDialog({ siteId, row, onClose, onMade }: SplitDialogProps) {
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [contains, setContains] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const examples = useQuery(
    trpc.intentTaxonomy.examples.queryOptions({ siteId, intentId: row.id, size: MOST_SHOWN }),
  );
  const split = useMutation(trpc.intentTaxonomy.split.mutationOptions({ onSuccess: onMade }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    split.mutate({ siteId, intentId: row.id, name, exampleIds: [...chosen] });
  };
  return (
    <Dialog title={`Split ${row.name}`} place="side" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name of the new intent"
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Find examples that contain"
          type="search"
          value={contains}
          onChange={(event) => setContains(event.target.value)}
        />
        <Answered question={examples} height="h-64">
          {({ examples: all }) => (
            <ExamplesField examples={all} contains={contains} chosen={chosen} onChange={setChosen} />
          )}
        </Answered>
        <p className="text-xs text-tremor-content dark:text-dark-tremor-content">
          Calls keep their label until a model that knows both has been trained and promoted.
        </p>
        <FormProblem error={split.error} />
        <SubmitActions
          onClose={onClose}
          submit="Split"
          loading={split.isPending}
          disabled={chosen.size === 0}
        />
      </form>
    </Dialog>
  );
}

interface ExamplesFieldProps {
  examples: readonly { id: string; text: string }[];
  /** Those are shown that contain it. */
  contains: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which examples go over to the new intent. */
function ExamplesField({ examples, contains, chosen, onChange }: ExamplesFieldProps) {
  const found = examples.filter(({ text }) => text.toLowerCase().includes(contains.toLowerCase()));
  const ids = found.map(({ id }) => id);
  const toggle = (ids: readonly string[], on: boolean) =>
    onChange(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  return (
    <fieldset>
      <legend className="text-xs font-medium">
        Examples of the new one: {chosen.size} of {examples.length}
      </legend>
      <CheckField
        label={contains ? `All ${found.length} that contain it` : 'All of them'}
        checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
        onChange={(on) => toggle(ids, on)}
      />
      <div className="mt-1 max-h-[50vh] overflow-y-auto border-t border-tremor-border pt-1 dark:border-dark-tremor-border">
        {found.map(({ id, text }) => (
          <CheckField key={id} label={text} checked={chosen.has(id)} onChange={(on) => toggle([id], on)} />
        ))}
      </div>
    </fieldset>
  );
}
