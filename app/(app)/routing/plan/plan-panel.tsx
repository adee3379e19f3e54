'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { May } from '../may';
import type { ChosenSite } from '../questions';
import { type DraftRule, draftOf, isComplete } from './draft';
import { DraftRules } from './draft-rules';
import { KeptPlans } from './kept-plans';
import { ReplayResult } from './replay-result';
import { SaveDraft } from './save-draft';

interface PlanPanelProps {
  question: { siteId: number; from: string; to: string };
  chosen: ChosenSite;
  may: May;
  draft: readonly DraftRule[];
  onDraft: (rules: DraftRule[]) => void;
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
        <DraftRules {...{ chosen, draft, onDraft }} />
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
