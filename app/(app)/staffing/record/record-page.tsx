'use client';

import { useQueryStates } from 'nuqs';
import { SiteGate } from '../site-gate';
import { RECORD_URL, type RecordChange } from './record-url';
import { SiteRecord } from './site-record';

/** Another site has other queues and weeks. */
const ofOtherSite = (site: number): RecordChange => ({ site, queue: null, from: null });

/** Did plans hold, and if not, why? */
export function RecordPage() {
  const [state, setState] = useQueryStates(RECORD_URL, { history: 'push' });
  const change = (wanted: RecordChange) =>
    setState(typeof wanted.site === 'number' ? ofOtherSite(wanted.site) : wanted);
  return (
    <SiteGate title="Planned against achieved" href="/staffing/record" site={state.site}>
      {(sites, chosen) => <SiteRecord {...{ sites, chosen, state }} onChange={change} />}
    </SiteGate>
  );
}
