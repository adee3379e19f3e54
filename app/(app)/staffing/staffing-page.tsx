'use client';

import { useQueryStates } from 'nuqs';
import { SiteGate } from './site-gate';
import { SiteStaffing } from './site-staffing';
import { STAFFING_URL, type StaffingChange } from './staffing-url';

/** Another site has other queues and weeks. */
const ofOtherSite = (site: number): StaffingChange => ({ site, queue: null, week: null, at: null });

/** How many people when? */
export function StaffingPage({ mayWrite }: { mayWrite: boolean }) {
  const [state, setState] = useQueryStates(STAFFING_URL);
  const change = (wanted: StaffingChange) => {
    const isStep = ['site', 'queue', 'week', 'view', 'at'].some((key) => key in wanted);
    // A slider moves through many values: they are no steps to go back through.
    setState(typeof wanted.site === 'number' ? ofOtherSite(wanted.site) : wanted, {
      history: isStep ? 'push' : 'replace',
    });
  };
  return (
    <SiteGate title="Staffing" href="/staffing" site={state.site}>
      {(sites, chosen) => <SiteStaffing {...{ sites, chosen, state, mayWrite }} onChange={change} />}
    </SiteGate>
  );
}
