'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CONTROL } from '@/app/_filters/control-style';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import { NumberedPager } from '@/app/_ui/numbered-pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { AddExamples } from './add-examples';
import { ExamplesTable } from './examples-table';

interface ExamplesPanelProps {
  siteId: number;
  /** null: calls about none of the intents */
  row: TreeRow | null;
  rows: readonly TreeRow[];
  mayWrite: boolean;
  onChanged: () => unknown;
  say: (text: string, undo?: () => void) => void;
}

const SIZE = 25;

/** What an intent is learned from: to search, add to, move and remove. */
export function ExamplesPanel({ siteId, row, rows, mayWrite, onChanged, say }: ExamplesPanelProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [contains, setContains] = useState('');
  const [page, setPage] = useState(0);
  const question = trpc.intentTaxonomy.examples.queryOptions(
    { siteId, intentId: row?.id ?? null, contains, page, size: SIZE },
    { placeholderData: keepPreviousData },
  );
  const examples = useQuery(question);
  const { intentTaxonomy } = trpc;
  const settled = { onSettled: onChanged };
  const putBack = useMutation(intentTaxonomy.putBackExamples.mutationOptions(settled));
  const remove = useMutation(
    intentTaxonomy.removeExamples.mutationOptions({
      ...settled,
      onMutate: async ({ ids }) => {
        await cache.cancelQueries({ queryKey: question.queryKey });
        cache.setQueryData(
          question.queryKey,
          (shown) =>
            shown && {
              total: shown.total - ids.length,
              examples: shown.examples.filter(({ id }) => !ids.includes(id)),
            },
        );
      },
      onSuccess: ({ removed }) =>
        say('Removed an example', () => putBack.mutate({ siteId, examples: removed })),
    }),
  );
  const move = useMutation(intentTaxonomy.moveExamples.mutationOptions(settled));
  const moveTo = (id: string, toId: string | null) =>
    move.mutate(
      { siteId, ids: [id], toId },
      {
        onSuccess: () =>
          say('Moved an example', () => move.mutate({ siteId, ids: [id], toId: row?.id ?? null })),
      },
    );
  return (
    <Panel
      title={row ? 'Examples' : 'About none of the intents'}
      note={row ? undefined : 'Examples that teach models what to leave unknown.'}
      actions={
        <input
          type="search"
          aria-label="Find examples"
          placeholder="Find"
          value={contains}
          onChange={(event) => {
            setPage(0);
            setContains(event.target.value);
          }}
          className={CONTROL}
        />
      }
      flush
    >
      {row && mayWrite && <AddExamples siteId={siteId} row={row} onChanged={onChanged} say={say} />}
      <Answered question={examples} height="h-48">
        {(data) =>
          data.total === 0 ? (
            <EmptyState title={contains ? 'No example contains this' : 'No examples yet'}>
              {!contains && 'Type a few as callers say them, or correct calls: corrections become examples.'}
            </EmptyState>
          ) : (
            <>
              <ExamplesTable
                siteId={siteId}
                examples={data.examples}
                rows={rows}
                ownId={row?.id ?? null}
                acts={
                  mayWrite ? { onRemove: (id) => remove.mutate({ siteId, ids: [id] }), onMove: moveTo } : null
                }
              />
              <NumberedPager
                page={page + 1}
                size={SIZE}
                total={data.total}
                onPage={(next) => setPage(next - 1)}
              />
            </>
          )
        }
      </Answered>
      <div className="px-4 pb-2">
        <FormProblem error={remove.error ?? move.error ?? putBack.error} />
      </div>
    </Panel>
  );
}
