'use client';

import dynamic from 'next/dynamic';
import { BandLegend } from '@/app/_charts/band-legend';
import type { BandNames } from '@/app/_charts/band-model';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { ForecastProfile } from '@/server/forecasts/contracts/profile';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { weekdayOf } from '@/server/trends/period';
import { picturePoints } from '../chart-points';
import { axisText, METRIC_WORDS, metricText, missText } from '../metric-words';

const BandChart = dynamic(() => import('@/app/_charts/band-chart').then((module) => module.BandChart), {
  ssr: false,
  loading: () => <Skeleton className="h-52 w-full" />,
});

/** A day by its intervals, with its bands, against what is usual on that weekday. */
export function DayProfile({ profile, metric }: { profile: ForecastProfile; metric: Metric }) {
  const format = useFormat();
  const { points, intervalMinutes, timeZone, date } = profile;
  const words = METRIC_WORDS[metric];
  const drawn = picturePoints({
    format,
    grain: 'interval',
    points,
    before: points.map(({ typical }) => ({ actual: typical })),
    specialDays: [],
    intervalMinutes,
  });
  const names: BandNames = {
    actual: words.label,
    actualHex: SERIES_HEX[words.color],
    forecast: 'Forecast',
    comparison: points.some(({ typical }) => typical !== null) ? usualOn(date) : null,
  };
  return (
    <>
      <BandLegend
        names={names}
        shown={{
          actual: points.some(({ actual }) => actual !== null),
          forecast: points.some(({ mean }) => mean !== null),
          special: false,
        }}
      />
      <BandChart
        label={`${words.label} over ${format.day(date)}: arrow keys walk`}
        points={drawn}
        names={names}
        moments={[]}
        valueText={(value) => metricText(format, metric, value)}
        missText={(actual, forecast) => missText(format, metric, actual, forecast)}
        axisText={(value) => axisText(format, metric, value)}
        fromZero={words.addsUp}
        onOpen={null}
        height="h-52"
      />
      <p className="pt-1 text-xs">Times in {timeZone}.</p>
    </>
  );
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** The name of the usual course of a day's weekday. */
export const usualOn = (date: string): string => `Usual on ${WEEKDAYS[weekdayOf(date) - 1]}`;
