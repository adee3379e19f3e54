'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { ListFilter } from './list-question';

/** The answer in a sentence: how many calls these are, and what of them was not measured. */
export function CallsAnswer({ filter, caution }: { filter: ListFilter; caution: string }) {
  return (
    <>
      <HowMany filter={filter} />
      {caution !== '' && (
        <span className="block text-sm text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {caution}
        </span>
      )}
    </>
  );
}

function HowMany({ filter }: { filter: ListFilter }) {
  const trpc = useTRPC();
  const format = useFormat();
  const count = useQuery(trpc.calls.count.queryOptions({ filter }));
  const period = format.dayRange(filter.from, filter.to);
  if (count.error) return <>Calls of {period}.</>;
  if (!count.data) return <Skeleton className="inline-block h-4 w-64" />;
  const { calls, settled } = count.data;
  if (calls === null) {
    return <>Calls of {period}: too many to count with these filters; a shorter period says how many.</>;
  }
  return (
    <>
      <strong className="font-semibold">
        {settled ? '' : 'About '}
        {format.count(calls)} {calls === 1 ? 'call' : 'calls'}
      </strong>{' '}
      match, {period}.{!settled && ' New data is coming in; the number settles in a moment.'}
    </>
  );
}
