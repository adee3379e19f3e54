'use client';

import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { type CallsSelection, callsHref } from '@/app/_filters/calls-link';
import type { Questions } from './questions';

type Link = (narrower: Partial<CallsSelection>) => string | null;

const CallsLinkContext = createContext<Link>(() => null);

interface CallsLinksProps {
  filter: Questions['summary'];
  /** Whether this person's role may see single calls; without, numbers are numbers and no links. */
  allowed: boolean;
  children: ReactNode;
}

/** Lets everything below link to the calls behind it, narrowed from what the page shows. */
export function CallsLinks({ filter, allowed, children }: CallsLinksProps) {
  const link = useCallback<Link>(
    (narrower) =>
      allowed
        ? callsHref({
            site: filter.siteId,
            from: filter.from,
            to: filter.to,
            queue: filter.queues,
            type: filter.types,
            group: filter.agentGroups,
            direction: filter.directions,
            ...narrower,
          })
        : null,
    [filter, allowed],
  );
  return <CallsLinkContext value={link}>{children}</CallsLinkContext>;
}

/** The address of the calls behind a number; null where this person may not see calls. */
export function useCallsLink(): Link {
  return useContext(CallsLinkContext);
}
