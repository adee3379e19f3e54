'use client';

import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { OfSite } from '@/app/_shell/of-site';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import type { SiteView } from '@/server/sites/site-view';
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
  const [siteId, setSiteId] = useQueryState('site', parseAsInteger.withOptions({ history: 'push' }));
  return (
    <OfSite
      title={TITLE}
      siteId={siteId}
      onChoose={setSiteId}
      needed="Records belong to the calls of a site."
    >
      {(site, siteChoice) => (
        <>
          <PageHeader title={TITLE} answer={<Answer />} actions={siteChoice} />
          <SiteSend site={site} address={address} may={may} />
        </>
      )}
    </OfSite>
  );
}

function Answer() {
  const trpc = useTRPC();
  const format = useFormat();
  const { data } = useQuery(trpc.ingest.formats.queryOptions());
  const known = data ? `${format.count(data.length)} forms of files are` : 'Many forms of files are';
  return `Five ways in, one result: every file becomes a delivery that can be followed, mended and taken back. ${known} recognized by themselves.`;
}

function SiteSend({ site, address, may }: SendPageProps & { site: SiteView }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.ingest.formats.queryOptions());
  return (
    <div className="space-y-4">
      <WaysIn examples={examplesFor(site.code, address)} siteId={site.id} may={may} />
      {data && <FormatsPanel formats={data} />}
    </div>
  );
}
