'use client';

import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SiteSelect } from '@/app/_filters/site-select';
import { IconButton } from '@/app/_ui/icon-button';
import type { TrendsOptions } from '@/server/trends/options';

interface DaysBarProps {
  sites: TrendsOptions['sites'];
  siteId: number;
  queues: readonly { code: string; name: string }[];
  year: number;
  queue: string;
  onChange: (change: { site?: number; year?: number; queue?: string }) => void;
}

/** Which year, of which site, and whose effects. */
export function DaysBar({ sites, siteId, queues, year, queue, onChange }: DaysBarProps) {
  return (
    <search
      aria-label="Filters"
      data-print="hide"
      className="sticky top-0 z-10 -mx-3 flex flex-wrap items-center gap-2 border-b border-tremor-border bg-tremor-background-muted/95 px-3 py-2 backdrop-blur dark:border-dark-tremor-border dark:bg-dark-tremor-background-muted/95 sm:-mx-6 sm:px-6"
    >
      <div className="flex items-center">
        <IconButton
          label="Year before"
          icon={RiArrowLeftSLine}
          onClick={() => onChange({ year: year - 1 })}
        />
        <span className="text-sm font-medium tabular-nums" aria-live="polite">
          {year}
        </span>
        <IconButton
          label="Year after"
          icon={RiArrowRightSLine}
          onClick={() => onChange({ year: year + 1 })}
        />
      </div>
      <SiteSelect sites={sites} siteId={siteId} onChoose={(id) => onChange({ site: id, queue: '' })} />
      {queues.length > 1 && (
        <SingleChoice
          label="Effects on"
          value={queue}
          choices={[
            { value: '', label: 'Effects on all calls' },
            ...queues.map(({ code, name }) => ({ value: code, label: `Effects on ${name || code}` })),
          ]}
          onChoose={(code) => onChange({ queue: code })}
        />
      )}
    </search>
  );
}
