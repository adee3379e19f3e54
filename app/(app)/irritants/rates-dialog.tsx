'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { RatesView } from '@/server/irritants/rates/rates-view';

interface RatesDialogProps {
  siteId: number;
  rates: RatesView;
  onClose: () => void;
}

/** What an agent's hour costs at a site: figures of money come from it. */
export function RatesDialog({ siteId, rates, onClose }: RatesDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [hour, setHour] = useState(String(rates.agentHour));
  const [currency, setCurrency] = useState(rates.currency);
  const save = useMutation(
    trpc.irritants.setRates.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ siteId, currency, agentHour: Number(hour.replace(',', '.')) });
  };
  return (
    <Dialog title="What an agent’s hour costs" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <div className="grid grid-cols-2 gap-4">
          <TextField
            label="An hour"
            hint="Loaded: wage, place, tools."
            required
            inputMode="decimal"
            pattern="[0-9]+([.,][0-9]+)?"
            title="A number, as 36 or 36.50"
            value={hour}
            onChange={(event) => setHour(event.target.value)}
          />
          <TextField
            label="Currency"
            hint="Three letters, as EUR or TWD."
            required
            minLength={3}
            maxLength={3}
            value={currency}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          />
        </div>
        <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {rates.updatedAt
            ? `Set by ${rates.updatedBy}. Every figure of money follows at once.`
            : 'Nobody has set it yet: the figures stand for an assumption.'}
        </p>
        <FormProblem error={save.error} />
        <SubmitActions onClose={onClose} loading={save.isPending} />
      </form>
    </Dialog>
  );
}
