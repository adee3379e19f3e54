'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { TextArea } from './text-area';

interface AddExamplesProps {
  siteId: number;
  row: TreeRow;
  onChanged: () => unknown;
  say: (text: string, undo?: () => void) => void;
}

/** Phrases to type or paste, one a line. */
export function AddExamples({ siteId, row, onChanged, say }: AddExamplesProps) {
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const remove = useMutation(trpc.intentTaxonomy.removeExamples.mutationOptions({ onSettled: onChanged }));
  const add = useMutation(
    trpc.intentTaxonomy.addExamples.mutationOptions({
      onSettled: onChanged,
      onSuccess: ({ added, known }) => {
        setText('');
        const ids = added.map(({ id }) => id);
        const also = known > 0 ? `, ${known} known already` : '';
        const what = added.length === 1 ? 'one example' : `${added.length} examples`;
        say(
          `Added ${what} to ${row.name}${also}`,
          ids.length > 0 ? () => remove.mutate({ siteId, ids }) : undefined,
        );
      },
    }),
  );
  const texts = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (texts.length > 0) add.mutate({ siteId, intentId: row.id, texts });
  };
  return (
    <form onSubmit={submit} className="space-y-2 px-4 pb-3">
      <TextArea
        label="Add examples"
        hint="One a line, as callers say it. Numbers, names and addresses are masked."
        value={text}
        rows={2}
        placeholder="my bill is higher than last month"
        onChange={setText}
      />
      <FormProblem error={add.error} />
      <Button type="submit" size="xs" loading={add.isPending} disabled={texts.length === 0}>
        Add
      </Button>
    </form>
  );
}
