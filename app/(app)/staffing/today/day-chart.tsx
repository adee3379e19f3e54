'use client';

import dynamic from 'next/dynamic';
import { Legend } from '@/app/_charts/legend';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { StaffingToday } from '@/server/staffing/contracts/today';
import { busyPart, type DayRow } from './day-rows';
import { dayPoints, MEASURE_PICTURES } from './measure-pictures';
import type { TodayMeasure } from './today-url';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

interface DayChartProps {
  data: StaffingToday;
  rows: readonly DayRow[];
  measure: TodayMeasure;
  /** share of the service level; null: the queues shown have several, or none */
  target: number | null;
}

/** One measure of the day over its busy part. */
export function DayChart({ data, rows, measure, target }: DayChartProps) {
  const format = useFormat();
  const picture = MEASURE_PICTURES[measure];
  const points = dayPoints(format, data.date, busyPart(rows), picture, data.intervalMinutes);
  // Of people present nothing is known where calls name no agents.
  const series = picture.series.filter(({ key }) =>
    points.some(({ values }) => (values[key] ?? null) !== null),
  );
  const shownTarget = measure === 'service_level' ? target : null;
  return (
    <>
      <Legend
        series={series}
        shape="line"
        comparison={picture.comparison?.name ?? null}
        target={shownTarget === null ? null : `Target ${format.percent(shownTarget)}`}
      />
      <TimeChart
        label={`Chart of the day: ${picture.label.toLowerCase()}, planned, come and now expected`}
        points={points}
        series={series}
        shape="line"
        comparison={picture.comparison?.name ?? null}
        target={shownTarget}
        valueText={(value) => (value === null ? '–' : picture.text(format, value))}
        axisText={(value) => picture.axis(format, value)}
        domain={[0, picture.highest ?? 'auto']}
        onOpen={null}
      />
    </>
  );
}
