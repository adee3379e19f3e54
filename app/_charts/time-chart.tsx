'use client';

import { useRef } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { ChartPoint, ChartSeries } from './chart-model';
import { ChartTooltip } from './chart-tooltip';

interface TimeChartProps {
  /** What the picture shows; read aloud. */
  label: string;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  /** Stacked bars for numbers that add up, a line for the others. */
  shape: 'bars' | 'line';
  /** Name of the comparison; null: none. */
  comparison: string | null;
  /** Dashed line. */
  target: number | null;
  valueText: (value: number | null) => string;
  axisText: (value: number) => string;
  /** Whether the axis counts: no marks between whole numbers. */
  whole?: boolean;
  /** Of the values; bars start at zero. */
  domain: [number, number | 'auto'];
  /** Opens the calls behind a point. */
  onOpen: ((index: number) => void) | null;
}

const FEW_POINTS = 62;
const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'currentColor', fontSize: 12 } } as const;
const STILL = { isAnimationActive: false, connectNulls: false } as const;
const CURSOR = {
  bars: { fill: 'currentColor', opacity: 0.08 },
  line: { stroke: 'currentColor', opacity: 0.4 },
} as const;

/** Recharts looks for its own elements among its children: these are lists of them, not a component. */
function marks({ series, shape, points }: TimeChartProps) {
  if (shape === 'bars') {
    return series.map(({ key, label, hex }) => (
      <Bar
        key={key}
        dataKey={key}
        name={label}
        stackId="all"
        fill={hex}
        maxBarSize={28}
        isAnimationActive={false}
      />
    ));
  }
  const dots = points.length <= FEW_POINTS;
  return series.map(({ key, label, hex }) => (
    <Line
      key={key}
      dataKey={key}
      name={label}
      stroke={hex}
      strokeWidth={2}
      dot={dots && { r: 2, strokeWidth: 0, fill: hex }}
      {...STILL}
    />
  ));
}

function references({ comparison, target }: TimeChartProps) {
  const grey = SERIES_HEX.comparison;
  return [
    comparison !== null && (
      <Line
        key="before"
        dataKey="before"
        name={comparison}
        stroke={grey}
        strokeWidth={1.5}
        dot={false}
        {...STILL}
      />
    ),
    target !== null && (
      <ReferenceLine
        key="target"
        y={target}
        stroke={SERIES_HEX.target}
        strokeDasharray="5 4"
        ifOverflow="extendDomain"
      />
    ),
  ];
}

/** Time from left to right; gaps where nothing is known; the comparison in grey, the target dashed. Arrow keys move, Enter opens. */
export function TimeChart(props: TimeChartProps) {
  const { label, points, shape, axisText, whole = false, domain, onOpen } = props;
  const active = useRef<number | undefined>(undefined);
  const openAt = (index: number | undefined) => {
    if (index !== undefined) onOpen?.(index);
  };
  const rows = points.map((point, at) => ({ at, before: point.before, ...point.values }));
  // The half hours of a day share one label: it stands at the first of them.
  const ticks = rows.map(({ at }) => at).filter((at) => points[at]?.tick !== points[at - 1]?.tick);
  return (
    <section
      aria-label={label}
      className={`h-64 text-tremor-content dark:text-dark-tremor-content ${onOpen ? '[&_.recharts-surface]:cursor-pointer' : ''}`}
      onKeyDown={(event) => event.key === 'Enter' && openAt(active.current)}
    >
      <ResponsiveContainer>
        <ComposedChart
          data={rows}
          accessibilityLayer
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          onMouseMove={(state) => {
            active.current = state.activeTooltipIndex;
          }}
          onClick={(state) => openAt(state?.activeTooltipIndex)}
        >
          <CartesianGrid vertical={false} stroke="currentColor" strokeOpacity={0.15} />
          <XAxis
            dataKey="at"
            {...AXIS}
            ticks={ticks}
            tickFormatter={(at: number) => points[at]?.tick ?? ''}
            minTickGap={24}
            interval="preserveStartEnd"
          />
          <YAxis {...AXIS} width={44} tickFormatter={axisText} domain={domain} allowDecimals={!whole} />
          <Tooltip
            isAnimationActive={false}
            cursor={CURSOR[shape]}
            content={({ active: shown, payload }) => {
              const point = points[rows.indexOf(payload?.[0]?.payload)];
              return shown && point ? (
                <ChartTooltip {...props} point={point} opens={onOpen !== null} />
              ) : null;
            }}
          />
          {marks(props)}
          {references(props)}
        </ComposedChart>
      </ResponsiveContainer>
    </section>
  );
}
