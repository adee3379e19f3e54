'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { RoutingRuleInput } from '@/server/routing/contracts/plan';

interface SaveDraftProps {
  siteId: number;
  rules: RoutingRuleInput[];
  name: string;
  onName: (name: string) => void;
}

/** Keeps the rules of a draft under a name. */
export function SaveDraft({ siteId, rules, name, onName }: SaveDraftProps) {
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
