'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { IrritantsSkeleton } from '../irritants-skeleton';
import { IRRITANTS_URL } from '../irritants-url';
import type { May } from '../may';
import { periodOf } from '../questions';
import { IrritantFigures } from './irritant-figures';

interface IrritantPageProps {
  irritantId: string;
  may: May;
}

/** One irritant as soon as it is known what it is; or why it cannot be shown. */
export function IrritantPage({ irritantId, may }: IrritantPageProps) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(IRRITANTS_URL, { history: 'push' });
  const options = useQuery(trpc.irritants.options.queryOptions({ siteId: state.site }));
  const chosen = options.data?.chosen ?? null;
  const irritant = useQuery({
    ...trpc.irritants.get.queryOptions({ siteId: chosen?.site.id ?? 0, irritantId }),
    enabled: chosen !== null,
  });
  const error = options.error ?? irritant.error;
  if (error) {
    return (
      <>
        <PageHeader title="Irritant" />
        <Panel>
          <ErrorState error={error} />
          <p className="pb-4 text-center text-sm">
            <Link className={LINK} href="/irritants">
              All irritants
            </Link>
          </p>
        </Panel>
      </>
    );
  }
  const period = chosen && periodOf(state, chosen);
  if (chosen && !period) {
    return (
      <Panel className="mt-4">
        <EmptyState title={`No transcripts of ${chosen.site.name} yet`}>
          Figures follow when there are some.
        </EmptyState>
      </Panel>
    );
  }
  if (!irritant.data || !chosen || !period) return <IrritantsSkeleton />;
  return (
    <IrritantFigures
      irritant={irritant.data}
      chosen={chosen}
      state={state}
      period={period}
      may={may}
      onChange={setState}
    />
  );
}
