'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { RoutingRuleInput } from '@/server/routing/contracts/plan';
import type { RecommendationsView } from '@/server/routing/contracts/recommendation';
import type { May } from '../may';
import { RecommendationCard } from './recommendation-card';

interface RecommendationsPanelProps {
  question: { siteId: number; from: string; to: string };
  data: RecommendationsView;
  may: May;
  onTry: (rule: RoutingRuleInput) => void;
}

/** What to change, dearest first. */
export function RecommendationsPanel({ question, data, may, onTry }: RecommendationsPanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const cache = useQueryClient();
  const { toast, say } = useUndoToast();
  const decide = useMutation(
    trpc.routing.decide.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.routing.recommendations.queryKey() }),
    }),
  );
  const onDecide = (key: string, accepted: boolean | null) => {
    const { siteId } = question;
    decide.mutate(
      { siteId, key, accepted },
      {
        onSuccess: () => {
          if (accepted === null) return;
          say(accepted ? 'Taken up.' : 'Dismissed.', () => decide.mutate({ siteId, key, accepted: null }));
        },
      },
    );
  };
  return (
    <Panel
      title="What to change"
      note={`A month, with the range in which it lies ${Math.round(data.level * 100)} times in 100.`}
      flush
    >
      {data.rows.length === 0 ? (
        <EmptyState title="Nothing to recommend">
          {data.read > 0
            ? `${format.count(data.read)} calls were looked at: no queue passes on calls of one intent far more than its other calls.`
            : 'No call of this period was read for its intent.'}
        </EmptyState>
      ) : (
        <ul>
          {data.rows.map((row) => (
            <RecommendationCard
              key={row.key}
              {...{ row, may, onTry }}
              siteId={question.siteId}
              period={data.period}
              busy={decide.isPending}
              onDecide={(accepted) => onDecide(row.key, accepted)}
            />
          ))}
        </ul>
      )}
      <div className="px-4 pb-2">
        <FormProblem error={decide.error} />
      </div>
      {toast}
    </Panel>
  );
}
