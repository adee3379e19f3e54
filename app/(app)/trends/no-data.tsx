'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { Period } from '@/server/trends/period';
import type { ChosenSite } from './questions';

interface NoDataProps {
  chosen: ChosenSite;
  onShow: (period: Period) => void;
}

/** The period has no data: where there is some, and the way there. */
export function NoData({ chosen, onShow }: NoDataProps) {
  const format = useFormat();
  const { data, defaultPeriod, site } = chosen;
  return (
    <Panel className="mt-4">
      <EmptyState title="No data in this period">
        {data && defaultPeriod && (
          <>
            <p className="pb-3">
              {site.name} has data for {format.dayRange(data.from, data.to)}.
            </p>
            <Button size="xs" variant="secondary" onClick={() => onShow(defaultPeriod)}>
              Show {format.dayRange(defaultPeriod.from, defaultPeriod.to)}
            </Button>
          </>
        )}
      </EmptyState>
    </Panel>
  );
}
