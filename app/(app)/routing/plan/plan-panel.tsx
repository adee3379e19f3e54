'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { RoutingRuleInput } from '@/server/routing/contracts/plan';
import type { May } from '../may';
import type { ChosenSite } from '../questions';
import { type DraftRule, draftOf, isComplete } from './draft';
import { KeptPlans } from './kept-plans';
import { ReplayResult } from './replay-result';
import { RuleRow } from './rule-row';

interface PlanPanelProps {
  question: { siteId: number; from: string; to: string };
  chosen: ChosenSite;
  may: May;
  draft: readonly DraftRule[];
  onDraft: (rules: DraftRule[]) => void;
}

function SaveDraft({
  siteId,
  rules,
  name,
  onName,
}: {
  siteId: number;
  rules: RoutingRuleInput[];
  name: string;
  onName: (name: string) => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const save = useMutation(
    trpc.routing.savePlan.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.routing.plans.queryKey() }),
    }),
  );
  return (
    <form
      className="flex flex-wrap items-end gap-2 pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ siteId, name, rules });
      }}
    >
      <TextField
        label="Keep as"
        className="w-64 max-w-full"
        value={name}
        required
        onChange={(event) => onName(event.target.value)}
      />
      <Button
        type="submit"
        size="xs"
        loading={save.isPending}
        disabled={rules.length === 0 || name.trim() === ''}
      >
        Keep
      </Button>
      <FormProblem error={save.error} />
    </form>
  );
}

/** Change a rule, replay the calls of the period, see the effect. */
export function PlanPanel({ question, chosen, may, draft, onDraft }: PlanPanelProps) {
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const complete = draft.map(({ rule }) => rule).filter(isComplete);
  const replay = useQuery(
    trpc.routing.simulate.queryOptions(
      { ...question, rules: complete },
      { enabled: complete.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const replaced = (id: string, rule: RoutingRuleInput) =>
    onDraft(draft.map((one) => (one.id === id ? { id, rule } : one)));
  const [first] = chosen.queues;
  return (
    <div id="try-rules" className="scroll-mt-16">
      <Panel
        title="Try other rules"
        note="Replayed over the calls of this period that have a transcript; the first rule that fits counts."
        actions={
          <Button
            size="xs"
            variant="secondary"
            disabled={!first}
            onClick={() => onDraft([...draft, draftOf({ when: {}, to: first?.code ?? '' })])}
          >
            Add a rule
          </Button>
        }
      >
        {draft.length === 0 ? (
          <EmptyState title="No rule yet">Add one, or try a recommendation out.</EmptyState>
        ) : (
          draft.map(({ id, rule }, index) => (
            <RuleRow
              key={id}
              number={index + 1}
              {...{ rule, chosen }}
              onChange={(changed) => replaced(id, changed)}
              onRemove={() => onDraft(draft.filter((one) => one.id !== id))}
            />
          ))
        )}
        {complete.length > 0 && replay.data && (
          <div aria-busy={replay.isFetching}>
            <ReplayResult replay={replay.data} />
          </div>
        )}
        <FormProblem error={replay.error} />
        {may.write && draft.length > 0 && (
          <SaveDraft siteId={question.siteId} rules={complete} name={name} onName={setName} />
        )}
        <KeptPlans
          siteId={question.siteId}
          may={may}
          onOpen={(plan) => {
            setName(plan.name);
            onDraft(plan.rules.map(draftOf));
          }}
        />
      </Panel>
    </div>
  );
}
