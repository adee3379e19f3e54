'use client';

import { useQueryStates } from 'nuqs';
import { SiteGate } from '../site-gate';
import { ROSTER_URL, type RosterChange } from './roster-url';
import { SiteRoster } from './site-roster';

const ofOtherSite = (site: number): RosterChange => ({ site, roster: null, day: null });

/** Who works when? */
export function RosterPage({ mayWrite }: { mayWrite: boolean }) {
  const [state, setState] = useQueryStates(ROSTER_URL, { history: 'push' });
  const change = (wanted: RosterChange) =>
    setState(typeof wanted.site === 'number' ? ofOtherSite(wanted.site) : wanted);
  return (
    <SiteGate title="Roster" href="/staffing/roster" site={state.site}>
      {(sites, chosen) => <SiteRoster {...{ sites, chosen, state, mayWrite }} onChange={change} />}
    </SiteGate>
  );
}
