'use client';

import { useQueryState } from 'nuqs';
import { parseAsInteger } from 'nuqs/server';
import { SiteGate } from '../../site-gate';
import { SitePeople } from './site-people';

/** The staff of a site. */
export function PeoplePage({ mayWrite }: { mayWrite: boolean }) {
  const [site] = useQueryState('site', parseAsInteger);
  return (
    <SiteGate title="People" href="/staffing/roster/people" site={site}>
      {(_sites, chosen) => <SitePeople {...{ chosen, mayWrite }} />}
    </SiteGate>
  );
}
