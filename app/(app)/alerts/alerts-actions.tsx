'use client';

import { RiSettings3Line } from '@remixicon/react';
import Link from 'next/link';
import { SiteSelect } from '@/app/_filters/site-select';
import type { SiteView } from '@/server/sites/site-view';

interface AlertsActionsProps {
  site: SiteView;
  sites: readonly SiteView[];
  mayWrite: boolean;
  onSite: (siteId: number) => void;
}

/** Another site, where there is one; the way to the rules. */
export function AlertsActions({ site, sites, mayWrite, onSite }: AlertsActionsProps) {
  return (
    <>
      <SiteSelect sites={sites} siteId={site.id} onChoose={(id) => onSite(id)} />
      {mayWrite && (
        <Link
          href={`/settings/notifications?site=${site.id}`}
          className="inline-flex items-center gap-1 rounded-tremor-default border border-tremor-border px-2.5 py-1.5 text-sm font-medium dark:border-dark-tremor-border"
        >
          <RiSettings3Line aria-hidden className="size-4" />
          Rules
        </Link>
      )}
    </>
  );
}
