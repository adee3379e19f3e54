'use client';

import dynamic from 'next/dynamic';
import type { ChartSeries } from '@/app/_charts/chart-model';
import { Legend } from '@/app/_charts/legend';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { axisText, METRIC_WORDS, metricText } from '../metric-words';
import type { ComparedPoint } from './compare-points';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

interface CompareChartProps {
  points: readonly ComparedPoint[];
  metric: Metric;
  by: 'day' | 'week';
}

/** Both forecasts over time, and what came. */
export function CompareChart({ points, metric, by }: CompareChartProps) {
  const format = useFormat();
  const words = METRIC_WORDS[metric];
  const came = points.some(({ actual }) => actual !== null);
  const series: ChartSeries[] = [
    { key: 'left', label: 'A', hex: SERIES_HEX.comparison },
    { key: 'right', label: 'B', hex: SERIES_HEX.forecast },
    ...(came ? [{ key: 'actual', label: 'What came', hex: SERIES_HEX[words.color] }] : []),
  ];
  return (
    <div>
      <Legend series={series} shape="line" comparison={null} target={null} />
      <TimeChart
        label={`Chart of two forecasts of ${words.label.toLowerCase()} by ${by}: arrow keys walk`}
        points={points.map(({ from, to, left, right, actual }) => ({
          tick: format.shortDay(from),
          title: from === to ? format.day(from) : format.dayRange(from, to),
          values: { left, right, actual },
          before: null,
        }))}
        series={series}
        shape="line"
        comparison={null}
        target={null}
        domain={[0, 'auto']}
        valueText={(value) => metricText(format, metric, value)}
        axisText={(value) => axisText(format, metric, value)}
        onOpen={null}
      />
    </div>
  );
}
