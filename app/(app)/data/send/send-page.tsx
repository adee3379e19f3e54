'use client';

import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { SiteSelect } from '@/app/_filters/site-select';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Skeleton } from '@/app/_ui/states';
import { examplesFor } from './examples';
import { FormatsPanel } from './formats-panel';
import { type May, WaysIn } from './ways-in';

const TITLE = 'How to send';

interface SendPageProps {
  /** where programs reach this server */
  address: string;
  may: May;
}

/** How do our records get here? The ways in for a site, and what is read. */
export function SendPage({ address, may }: SendPageProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const [siteId, setSiteId] = useQueryState('site', parseAsInteger.withOptions({ history: 'push' }));
  const sites = useQuery(trpc.sites.list.queryOptions());
  const formats = useQuery(trpc.ingest.formats.queryOptions());
  if (sites.error) return <SitesFailed title={TITLE} question={sites} elsewhere={null} />;
  if (!sites.data) return <Skeleton className="h-96 w-full" />;
  const site = sites.data.find(({ id }) => id === siteId) ?? sites.data[0];
  if (!site) {
    return (
      <NothingYet title={TITLE} missing="No site yet" bring="Make one on">
        ; records belong to the calls of a site.
      </NothingYet>
    );
  }
  const known = formats.data
    ? `${format.count(formats.data.length)} forms of files are`
    : 'Many forms of files are';
  return (
    <>
      <PageHeader
        title={TITLE}
        answer={`Five ways in, one result: every file becomes a delivery that can be followed, mended and taken back. ${known} recognized by themselves.`}
        actions={<SiteSelect sites={sites.data} siteId={site.id} onChoose={setSiteId} />}
      />
      <div className="space-y-4">
        <WaysIn examples={examplesFor(site.code, address)} siteId={site.id} may={may} />
        {formats.data && <FormatsPanel formats={formats.data} />}
      </div>
    </>
  );
}
