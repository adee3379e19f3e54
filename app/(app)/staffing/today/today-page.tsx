'use client';

import { useQueryStates } from 'nuqs';
import { SiteGate } from '../site-gate';
import { SiteToday } from './site-today';
import { TODAY_URL, type TodayChange } from './today-url';

const ofOtherSite = (site: number): TodayChange => ({ site, queue: null, date: null, until: null });

/** Is today going as planned? */
export function TodayPage({ mayWrite }: { mayWrite: boolean }) {
  const [state, setState] = useQueryStates(TODAY_URL, { history: 'push' });
  const change = (wanted: TodayChange) =>
    setState(typeof wanted.site === 'number' ? ofOtherSite(wanted.site) : wanted);
  return (
    <SiteGate title="Today" href="/staffing/today" site={state.site}>
      {(sites, chosen) => <SiteToday {...{ sites, chosen, state, mayWrite }} onChange={change} />}
    </SiteGate>
  );
}
