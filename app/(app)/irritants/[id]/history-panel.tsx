'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { ChosenSite } from '../questions';
import { withNames } from '../rule/rule-sentence';

interface HistoryPanelProps {
  siteId: number;
  irritantId: string;
  chosen: ChosenSite;
}

const FEW = 6;

/** What people did with it, newest first. */
export function HistoryPanel({ siteId, irritantId, chosen }: HistoryPanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const history = useQuery(trpc.irritants.history.queryOptions({ siteId, irritantId }));
  return (
    <Answered question={history} height="h-32">
      {(events) => (
        <Panel title="History">
          <ol className="space-y-2 text-sm leading-5">
            {(all ? events : events.slice(0, FEW)).map(({ id, at, by, what }) => (
              <li key={id}>
                <span className="font-medium">{by}</span> {withNames(what, chosen)}{' '}
                <time
                  dateTime={at.toISOString()}
                  className="whitespace-nowrap text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
                >
                  {format.dateTime(at, chosen.site.timeZone)}
                </time>
              </li>
            ))}
          </ol>
          {events.length > FEW && (
            <button type="button" className={`${LINK} mt-2 text-sm`} onClick={() => setAll(!all)}>
              {all ? 'Show less' : `Show all ${events.length}`}
            </button>
          )}
        </Panel>
      )}
    </Answered>
  );
}
