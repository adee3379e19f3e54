'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { addDays, type Period } from '@/server/trends/period';
import type { ChosenSite } from './questions';

interface NoDataProps {
  chosen: ChosenSite;
  /** The one without data. */
  period: Period;
  onShow: (period: Period) => void;
}

const FOUR_WEEKS = 28;

/** A period to look at instead: the usual one, or, where just that has no data, the four weeks up to the last day that has. */
function elsewhere({ data, defaultPeriod }: ChosenSite, period: Period): Period | null {
  if (defaultPeriod && (defaultPeriod.from !== period.from || defaultPeriod.to !== period.to)) {
    return defaultPeriod;
  }
  return data && { from: addDays(data.to, 1 - FOUR_WEEKS), to: data.to };
}

/** The period has no data: where there is some, and the way there. */
export function NoData({ chosen, period, onShow }: NoDataProps) {
  const format = useFormat();
  const { data, site } = chosen;
  const other = elsewhere(chosen, period);
  return (
    <Panel className="mt-4">
      <EmptyState title="No data in this period">
        {data && other && (
          <>
            <p className="pb-3">
              {site.name} has data for {format.dayRange(data.from, data.to)}.
            </p>
            <Button size="xs" variant="secondary" onClick={() => onShow(other)}>
              Show {format.dayRange(other.from, other.to)}
            </Button>
          </>
        )}
      </EmptyState>
    </Panel>
  );
}
