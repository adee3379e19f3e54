'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import type { RoutingRuleInput } from '@/server/routing/contracts/plan';
import type { RoutingOptions } from '@/server/routing/options';
import type { Period } from '@/server/trends/period';
import { Answer } from './answer';
import { FlowPanel } from './flow/flow-panel';
import { MatrixPanel } from './matrix/matrix-panel';
import type { May } from './may';
import { Missing } from './missing';
import { type DraftRule, draftOf } from './plan/draft';
import { PlanPanel } from './plan/plan-panel';
import type { ChosenSite } from './questions';
import { RecommendationsPanel } from './recommendations/recommendations-panel';
import { RoutingBar } from './routing-bar';
import type { RoutingChange, RoutingState } from './routing-url';
import { SkillsPanel } from './skills/skills-panel';

interface SiteRoutingProps {
  sites: RoutingOptions['sites'];
  chosen: ChosenSite;
  state: RoutingState;
  period: Period;
  may: May;
  onChange: (change: RoutingChange) => void;
}

/** The answer, what to do about it, the way of calls, and rules to try out. */
export function SiteRouting({ sites, chosen, state, period, may, onChange }: SiteRoutingProps) {
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const question = { siteId, ...period };
  const [draft, setDraft] = useState<DraftRule[]>([]);
  const overview = useQuery(
    trpc.routing.overview.queryOptions(
      { ...question, intents: state.intent },
      { placeholderData: keepPreviousData },
    ),
  );
  const found = useQuery(
    trpc.routing.recommendations.queryOptions(question, { placeholderData: keepPreviousData }),
  );
  const tryOut = (rule: RoutingRuleInput) => {
    setDraft((rules) => [...rules, draftOf(rule)]);
    document.getElementById('try-rules')?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <Answer {...{ chosen, may }} overview={overview.data} found={found.data} />
      <RoutingBar {...{ sites, chosen, state, period, onChange }} />
      <div className="space-y-4 pt-4">
        <Missing chosen={chosen} overview={overview.data} />
        {chosen.tells.passed && overview.data?.calls !== 0 && (
          <Answered question={found} height="h-40">
            {(data) => <RecommendationsPanel {...{ question, data, may }} onTry={tryOut} />}
          </Answered>
        )}
        <Answered question={overview} height="h-80">
          {(data) => (
            <>
              <FlowPanel {...{ data, state, onChange }} />
              {data.matrix.cells.length > 0 && <MatrixPanel {...{ data, state, siteId, may, onChange }} />}
            </>
          )}
        </Answered>
        {overview.data && overview.data.read > 0 && (
          <>
            <SkillsPanel {...{ question, state, onChange }} />
            <PlanPanel {...{ question, chosen, may, draft }} onDraft={setDraft} />
          </>
        )}
      </div>
    </>
  );
}
