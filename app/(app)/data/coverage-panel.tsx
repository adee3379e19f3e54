'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { coveredShare } from './covered-share';

/** How many of the answered calls of each site have a transcript, from the first of them on. Nothing before the first. */
export function CoveragePanel() {
  const format = useFormat();
  const flow = useQuery(useTRPC().ingest.flow.queryOptions());
  const covered = (flow.data?.sites ?? []).flatMap(({ id, name, texts }) =>
    texts ? [{ id, name, texts }] : [],
  );
  if (covered.length === 0) return null;
  return (
    <Panel
      title="Transcript coverage"
      note="Of the answered calls since the first transcript"
      actions={
        <Link className={`${LINK} text-sm`} href="/data/coverage">
          Coverage by day
        </Link>
      }
    >
      <ul className="grid grid-cols-1 gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-4">
        {covered.map(({ id, name, texts }) => (
          <li key={id} className="min-w-0">
            <p className="truncate text-xs" title={name}>
              {name}
            </p>
            <p className="whitespace-nowrap tabular-nums">
              <strong className="text-lg font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
                {format.percent(coveredShare(texts))}
              </strong>{' '}
              {format.count(texts.calls)} of {format.count(texts.answered)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
