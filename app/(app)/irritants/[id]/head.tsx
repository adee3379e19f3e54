'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Badge } from '@/app/_ui/badge';
import { FormProblem } from '@/app/_ui/form-problem';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import type { IrritantView } from '@/server/irritants/contracts/irritant-view';
import type { IrritantDetail } from '@/server/irritants/get';
import type { May } from '../may';
import { MergeDialog } from '../merge-dialog';
import type { ChosenSite } from '../questions';
import { withNames } from '../rule/rule-sentence';
import { detailWords } from './detail-words';
import { HeadActs } from './head-acts';
import { MergedInto } from './merged-into';
import { NameDialog } from './name-dialog';

interface HeadProps {
  irritant: IrritantDetail;
  chosen: ChosenSite;
  siteId: number;
  overview: IrritantOverview | undefined;
  row: IrritantRow | null;
  others: readonly IrritantView[];
  may: May;
  say: (text: string, undo?: () => void) => void;
}

const STATUS: Partial<Record<IrritantDetail['status'], string>> = {
  candidate: 'candidate',
  dismissed: 'dismissed',
  merged: 'merged',
};
const PHRASES = 10;

/** How calls are recognized: the rule in words, or the words it was found by. */
function Recognized({
  irritant,
  chosen,
  siteId,
  may,
}: Pick<HeadProps, 'irritant' | 'chosen' | 'siteId' | 'may'>) {
  const edit = may.write && irritant.status !== 'merged' && (
    <Link className={LINK} href={`/irritants/rule?site=${siteId}&irritant=${irritant.id}`}>
      {irritant.rule ? 'Change the rule' : 'Make it a rule'}
    </Link>
  );
  return (
    <p className="pt-1 text-sm leading-6">
      {irritant.rule
        ? `Rule ${irritant.ruleVersion}: ${withNames(irritant.ruleWords, chosen)} `
        : `Recognized by words such as ${irritant.phrases
            .slice(0, PHRASES)
            .map((phrase) => `“${phrase}”`)
            .join(', ')}. `}
      {edit}
    </p>
  );
}

function useActs({ irritant, siteId, say }: Pick<HeadProps, 'irritant' | 'siteId' | 'say'>) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const anew = () => cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
  const decide = useMutation(
    trpc.irritants.decide.mutationOptions({ scope: { id: 'decisions' }, onSuccess: anew }),
  );
  const unmerge = useMutation(trpc.irritants.unmerge.mutationOptions({ onSuccess: anew }));
  const set = (decision: 'confirmed' | 'dismissed' | 'candidate') => {
    const before = irritant.status;
    decide.mutate({ siteId, irritantId: irritant.id, decision });
    say(decision === 'confirmed' ? 'Confirmed.' : 'Dismissed.', () => {
      if (before !== 'merged') decide.mutate({ siteId, irritantId: irritant.id, decision: before });
    });
  };
  return { decide, unmerge, set };
}

/** What it is, what it does and costs in a sentence, how it is recognized; and what one can do with it. */
export function Head(props: HeadProps) {
  const { irritant, chosen, siteId, overview, row, others, may } = props;
  const format = useFormat();
  const [dialog, setDialog] = useState<'name' | 'merge' | null>(null);
  const { decide, unmerge, set } = useActs(props);
  const told = overview && detailWords({ format, irritant, overview, row });
  const badge = STATUS[irritant.status];
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-3 pt-2">
      <div className="min-w-0 max-w-4xl flex-1 basis-80">
        <p className="text-xs font-medium">
          <Link className={LINK} href={`/irritants?site=${siteId}`}>
            Irritants
          </Link>{' '}
          · {chosen.site.name}
        </p>
        <h1 className="flex items-center gap-2 pt-1 text-xl font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {irritant.name} {badge && <Badge>{badge}</Badge>}
        </h1>
        {irritant.description && <p className="pt-0.5 text-sm">{irritant.description}</p>}
        {told ? (
          <p className="pt-1 text-[15px] leading-6">
            <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {told.answer}
            </strong>{' '}
            {told.more}
          </p>
        ) : (
          <Skeleton className="mt-1 h-6 w-full" />
        )}
        <Recognized irritant={irritant} chosen={chosen} siteId={siteId} may={may} />
        <MergedInto
          irritant={irritant}
          may={may}
          onTakeOut={(id) => unmerge.mutate({ siteId, irritantId: id })}
        />
        <FormProblem error={decide.error ?? unmerge.error} />
      </div>
      {may.write && <HeadActs status={irritant.status} onOpen={setDialog} onSet={set} />}
      {dialog === 'name' && (
        <NameDialog siteId={siteId} irritant={irritant} onClose={() => setDialog(null)} />
      )}
      {dialog === 'merge' && (
        <MergeDialog siteId={siteId} irritant={irritant} others={others} onClose={() => setDialog(null)} />
      )}
    </header>
  );
}
