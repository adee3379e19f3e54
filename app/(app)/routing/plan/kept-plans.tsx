'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import type { PlanView } from '@/server/routing/contracts/plan';
import type { May } from '../may';

interface KeptPlansProps {
  siteId: number;
  may: May;
  onOpen: (plan: PlanView) => void;
}

/** Drafts that were kept: open them again, take them along as a file. */
export function KeptPlans({ siteId, may, onOpen }: KeptPlansProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const plans = useQuery(trpc.routing.plans.queryOptions({ siteId }));
  const remove = useMutation(
    trpc.routing.deletePlan.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.routing.plans.queryKey() }),
    }),
  );
  if (!plans.data || plans.data.length === 0) return null;
  const file = (id: string, format: 'csv' | 'json') =>
    `/api/export/routing?site=${siteId}&plan=${id}&format=${format}`;
  return (
    <section aria-label="Kept drafts" className="pt-3">
      <h3 className="text-xs font-medium">Kept drafts</h3>
      <ul>
        {plans.data.map((plan) => (
          <li key={plan.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1 text-sm">
            <button type="button" className={LINK} onClick={() => onOpen(plan)}>
              {plan.name}
            </button>
            <span>
              {plan.rules.length === 1 ? '1 rule' : `${plan.rules.length} rules`}, by {plan.updatedBy}
            </span>
            <a className={LINK} href={file(plan.id, 'csv')} download>
              CSV
            </a>
            <a className={LINK} href={file(plan.id, 'json')} download>
              JSON
            </a>
            {may.write && (
              <Button
                size="xs"
                variant="light"
                disabled={remove.isPending}
                aria-label={`Delete ${plan.name}`}
                onClick={() => remove.mutate({ siteId, id: plan.id })}
              >
                Delete
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
