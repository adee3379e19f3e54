'use client';

import { RiPrinterLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import type { TrendsOptions } from '@/server/trends/options';
import { Cards } from './cards';
import { MODELS_URL } from './models-url';

const ANSWER = 'What computes the forecasts, from what, how well, and where not to trust it.';

type Chosen = NonNullable<TrendsOptions['chosen']>;

function SiteCards({ chosen }: { chosen: Chosen }) {
  const trpc = useTRPC();
  const cards = useQuery(trpc.forecasts.modelCards.queryOptions({ siteId: chosen.site.id }));
  if (cards.isPending) return <Skeleton className="h-96 w-full" />;
  if (cards.isError) return <ErrorState error={cards.error} onRetry={() => cards.refetch()} />;
  if (!cards.data.card) {
    return (
      <Panel>
        <EmptyState title={`No model is in use for ${chosen.site.name}`}>
          Models are chosen and weighed when a{' '}
          <Link className={LINK} href={`/forecast?site=${chosen.site.id}`}>
            forecast
          </Link>{' '}
          is made.
        </EmptyState>
      </Panel>
    );
  }
  return <Cards card={cards.data.card} site={chosen.site} />;
}

function Frame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <PageHeader title="Model cards" answer={ANSWER} actions={actions} />
      {children}
    </>
  );
}

/** The model cards of a site. */
export function ModelsPage() {
  const trpc = useTRPC();
  const [{ site }, setState] = useQueryStates(MODELS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: site }));
  if (options.isPending) {
    return (
      <Frame>
        <Skeleton className="h-96 w-full" />
      </Frame>
    );
  }
  if (options.isError) {
    return (
      <Frame>
        <ErrorState error={options.error} onRetry={() => options.refetch()} />
      </Frame>
    );
  }
  const { sites, chosen } = options.data;
  if (!chosen) {
    return (
      <Frame>
        <Panel>
          <EmptyState title="No site yet">Models need calls to learn from.</EmptyState>
        </Panel>
      </Frame>
    );
  }
  return (
    <Frame
      actions={
        <>
          <SiteSelect sites={sites} siteId={chosen.site.id} onChoose={(id) => setState({ site: id })} />
          <Button size="xs" variant="secondary" icon={RiPrinterLine} onClick={() => window.print()}>
            Print
          </Button>
        </>
      }
    >
      <SiteCards chosen={chosen} />
    </Frame>
  );
}
