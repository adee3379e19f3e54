'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import type { Period } from '@/server/trends/period';
import type { May } from '../may';
import { MergeDialog } from '../merge-dialog';
import { CandidateCard } from './candidate-card';

interface CandidatesPanelProps {
  overview: IrritantOverview;
  siteId: number;
  timeZone: string;
  filter: Period;
  may: May;
}

const FEW = 6;

/** What discovery found: each is confirmed, dismissed, or merged into another; every decision can be taken back. */
export function CandidatesPanel({ overview, siteId, timeZone, filter, may }: CandidatesPanelProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { toast, say } = useUndoToast();
  const [all, setAll] = useState(false);
  const [merging, setMerging] = useState<IrritantRow | null>(null);
  const anew = () => cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
  const decide = useMutation(
    trpc.irritants.decide.mutationOptions({ scope: { id: 'decisions' }, onSuccess: anew }),
  );
  const decided = ({ irritant }: IrritantRow, decision: 'confirmed' | 'dismissed') => {
    const set = (to: typeof decision | 'candidate') =>
      decide.mutate({ siteId, irritantId: irritant.id, decision: to });
    set(decision);
    say(`${decision === 'confirmed' ? 'Confirmed' : 'Dismissed'}: ${irritant.name}`, () => set('candidate'));
  };
  const { candidates, rows, rates } = overview;
  const shown = all ? candidates : candidates.slice(0, FEW);
  return (
    <Panel
      title="Candidates"
      note="Found in what customers of bad calls say more than others. Confirm those that are real; names can be changed later."
    >
      <ul aria-label="Candidates" className="grid gap-3 lg:grid-cols-2">
        {shown.map((row) => (
          <CandidateCard
            key={row.irritant.id}
            row={row}
            currency={rates.currency}
            siteId={siteId}
            timeZone={timeZone}
            filter={filter}
            may={may}
            onDecide={(decision) => decided(row, decision)}
            onMerge={() => setMerging(row)}
          />
        ))}
      </ul>
      {candidates.length > FEW && (
        <button
          type="button"
          onClick={() => setAll(!all)}
          className="mt-3 text-sm font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          {all ? 'Show fewer' : `Show all ${candidates.length}`}
        </button>
      )}
      <FormProblem error={decide.error} />
      {merging && (
        <MergeDialog
          siteId={siteId}
          irritant={merging.irritant}
          others={[...rows, ...candidates].map(({ irritant }) => irritant)}
          onClose={() => setMerging(null)}
        />
      )}
      {toast}
    </Panel>
  );
}
