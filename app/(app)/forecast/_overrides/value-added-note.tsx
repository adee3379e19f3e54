'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { gainWords } from './override-words';

/** Whether the changes of the last half year made the forecast better; nothing before a changed day has come. */
export function ValueAddedNote({ siteId, metric }: { siteId: number; metric: Metric }) {
  const trpc = useTRPC();
  const format = useFormat();
  const { data } = useQuery(trpc.forecastOverrides.valueAdded.queryOptions({ siteId, metric }));
  if (!data?.total) return null;
  const people = data.people.map((person) => `${person.name} ${gainWords(format, person)}`);
  return (
    <span title={people.join('\n')}>
      In the last half year your changes {gainWords(format, data.total)}.
      {people.length > 1 && <span className="sr-only"> {people.join('; ')}.</span>}
    </span>
  );
}
