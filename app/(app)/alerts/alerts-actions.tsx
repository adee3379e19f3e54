'use client';

import { RiSettings3Line } from '@remixicon/react';
import Link from 'next/link';
import { SingleChoice } from '@/app/_filters/single-choice';
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
      {sites.length > 1 && (
        <SingleChoice
          label="Site"
          value={String(site.id)}
          choices={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(id) => onSite(Number(id))}
        />
      )}
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
