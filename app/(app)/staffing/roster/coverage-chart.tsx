'use client';

import dynamic from 'next/dynamic';
import { Legend } from '@/app/_charts/legend';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { CoverageRow } from './coverage-rows';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const SERIES = [
  { key: 'need', label: 'Needed', hex: SERIES_HEX.forecast },
  { key: 'staff', label: 'On the roster', hex: SERIES_HEX.answered },
  { key: 'missing', label: 'Missing', hex: SERIES_HEX.abandoned },
];

/** Need, staff and what is missing over time. */
export function CoverageChart({ rows }: { rows: readonly CoverageRow[] }) {
  const format = useFormat();
  return (
    <>
      <Legend series={SERIES} shape="line" comparison={null} target={null} />
      <TimeChart
        label="Chart of people needed, on the roster and missing by interval"
        points={rows.map(({ tick, title, need, staff, missing }) => ({
          tick,
          title,
          values: { need, staff, missing },
          before: null,
        }))}
        series={SERIES}
        shape="line"
        comparison={null}
        target={null}
        valueText={(value) => (value === null ? '–' : format.count(value))}
        axisText={(value) => format.count(value)}
        domain={[0, 'auto']}
        onOpen={null}
      />
    </>
  );
}
