'use client';

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { labelPlaces } from './label-places';
import { axisOf, type TopPoint, type TopSeries } from './top-series';

interface TopChartProps {
  /** What the picture shows; read aloud. */
  label: string;
  series: readonly TopSeries[];
  points: readonly TopPoint[];
  valueText: (value: number) => string;
}

const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'currentColor', fontSize: 12 } } as const;
const HEIGHT = 256;
const TOP = 8;
const X_AXIS = 30;
const PLOT = HEIGHT - TOP - X_AXIS;
const LINE_HEIGHT = 17;
const FEW_POINTS = 62;

/** The last value that is known of a line. */
function lastOf(points: readonly TopPoint[], id: string): number {
  return points.map(({ values }) => values[id] ?? null).findLast((value) => value !== null) ?? 0;
}

function Card({ point, series, valueText }: Omit<TopChartProps, 'label' | 'points'> & { point: TopPoint }) {
  const gap = series.every(({ id }) => (point.values[id] ?? null) === null);
  return (
    <div className="min-w-44 space-y-1 rounded-md border border-tremor-border bg-tremor-background px-3 py-2 text-xs shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-dropdown">
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {point.title}
      </p>
      {gap && <p>No call was searched</p>}
      {!gap &&
        series.map(({ id, name, hex }) => (
          <p key={id} className="flex items-center justify-between gap-6">
            <span className="flex items-center gap-2">
              <span aria-hidden className="size-2 rounded-sm" style={{ backgroundColor: hex }} />
              {name}
            </span>
            <span className="font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {valueText(point.values[id] ?? 0)}
            </span>
          </p>
        ))}
    </div>
  );
}

/** At most five lines from zero, each with its name at its end; below the picture where that is narrow. */
export function TopChart({ label, series, points, valueText }: TopChartProps) {
  const { top, ticks } = axisOf(points);
  const rows = points.map(({ tick, values }) => ({ tick, ...values }));
  const wanted = series.map(({ id }) => TOP + PLOT * (1 - lastOf(points, id) / top));
  const places = labelPlaces(wanted, { height: HEIGHT - X_AXIS, gap: LINE_HEIGHT });
  return (
    <div className="flex flex-col md:flex-row">
      <section
        aria-label={label}
        className="h-64 min-w-0 shrink-0 text-tremor-content md:flex-1 dark:text-dark-tremor-content"
      >
        <ResponsiveContainer>
          <LineChart data={rows} accessibilityLayer margin={{ top: TOP, right: 6, bottom: 0, left: 0 }}>
            <CartesianGrid vertical={false} stroke="currentColor" strokeOpacity={0.15} />
            <XAxis dataKey="tick" height={X_AXIS} {...AXIS} minTickGap={24} interval="preserveStartEnd" />
            <YAxis {...AXIS} width={52} tickFormatter={valueText} domain={[0, top]} ticks={ticks} />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: 'currentColor', opacity: 0.4 }}
              content={({ active, payload }) => {
                const point = points[rows.indexOf(payload?.[0]?.payload)];
                return active && point ? <Card point={point} series={series} valueText={valueText} /> : null;
              }}
            />
            {series.map(({ id, name, hex }) => (
              <Line
                key={id}
                dataKey={id}
                name={name}
                stroke={hex}
                strokeWidth={2}
                dot={points.length <= FEW_POINTS && { r: 2, strokeWidth: 0, fill: hex }}
                isAnimationActive={false}
                connectNulls={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </section>
      <ul
        aria-label="Lines"
        className="relative flex flex-wrap gap-x-4 gap-y-1 pt-2 text-xs md:block md:w-44 md:shrink-0 md:pt-0"
      >
        {series.map(({ id, name, hex }, at) => (
          <li
            key={id}
            style={{ top: (places[at] ?? 0) - LINE_HEIGHT / 2 }}
            className="flex items-center gap-1.5 md:absolute md:left-1 md:right-0"
          >
            <span aria-hidden className="h-0.5 w-3 shrink-0 rounded" style={{ backgroundColor: hex }} />
            <span
              title={name}
              className="truncate font-medium text-tremor-content-emphasis dark:text-dark-tremor-content-emphasis"
            >
              {name}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
