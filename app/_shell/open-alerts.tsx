'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';

const EVERY_MS = 60_000;
const MOST_SHOWN = 99;

/** How many alerts wait for somebody, beside their entry in the side bar. */
export function OpenAlerts({ collapsed }: { collapsed: boolean }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.alerts.countOpen.queryOptions(undefined, { refetchInterval: EVERY_MS }));
  if (!data || data.open === 0) return null;
  return (
    <span
      className={`pointer-events-none absolute rounded-full bg-orange-700 px-1.5 text-xs font-semibold leading-5 text-white tabular-nums ${collapsed ? 'right-0 top-0' : 'right-2 top-2'}`}
    >
      {data.open > MOST_SHOWN ? `${MOST_SHOWN}+` : data.open}
      <span className="sr-only"> open {data.open === 1 ? 'alert' : 'alerts'}</span>
    </span>
  );
}
