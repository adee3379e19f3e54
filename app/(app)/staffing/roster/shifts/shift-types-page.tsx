'use client';

import { useQueryState } from 'nuqs';
import { parseAsInteger } from 'nuqs/server';
import { SiteGate } from '../../site-gate';
import { SiteShiftTypes } from './site-shift-types';

/** The shift types of a site. */
export function ShiftTypesPage({ mayWrite }: { mayWrite: boolean }) {
  const [site] = useQueryState('site', parseAsInteger);
  return (
    <SiteGate title="Shift types" href="/staffing/roster/shifts" site={site}>
      {(_sites, chosen) => <SiteShiftTypes {...{ chosen, mayWrite }} />}
    </SiteGate>
  );
}
