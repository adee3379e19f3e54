'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Panel } from '@/app/_ui/panel';
import { LocalTime } from '../../settings/local-time';

/** Who did what to an intent, and when; newest first. */
export function HistoryPanel({ siteId, intentId }: { siteId: number; intentId: string }) {
  const trpc = useTRPC();
  const history = useQuery(trpc.intentTaxonomy.history.queryOptions({ siteId, intentId }));
  return (
    <Panel title="History">
      <Answered question={history} height="h-16">
        {({ events }) => (
          <ol aria-label="History of the intent" className="max-h-72 space-y-1 overflow-y-auto text-sm">
            {events.map(({ id, at, by, what }) => (
              <li key={id} className="flex flex-wrap gap-x-2">
                <span className="text-tremor-content dark:text-dark-tremor-content">
                  <LocalTime at={at} />
                </span>
                <span className="min-w-0">
                  <span className="font-medium">{by}</span> {what}
                </span>
              </li>
            ))}
            {events.length === 0 && <li>Nothing was done to it by hand.</li>}
          </ol>
        )}
      </Answered>
    </Panel>
  );
}
