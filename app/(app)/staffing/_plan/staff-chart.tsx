'use client';

import { useMemo, useRef } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { StaffNames, StaffPoint } from './staff-point';
import { StaffTooltip } from './staff-tooltip';

interface StaffChartProps {
  label: string;
  points: readonly StaffPoint[];
  names: StaffNames;
  valueText: (value: number) => string;
  onOpen: (start: number) => void;
}

const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'currentColor', fontSize: 12 } } as const;
const STILL = {
  isAnimationActive: false,
  connectNulls: false,
  dot: false,
  activeDot: { r: 3 },
  type: 'stepAfter',
} as const;

/** Recharts looks for its own elements among its children: these are lists of them, not a component. */
function marks(names: StaffNames) {
  return [
    <Area
      key="band"
      dataKey="band"
      type="stepAfter"
      stroke="none"
      fill={SERIES_HEX.forecast}
      fillOpacity={0.3}
      isAnimationActive={false}
      connectNulls={false}
      activeDot={false}
    />,
    names.before !== null && (
      <Line key="before" dataKey="before" stroke={SERIES_HEX.comparison} strokeWidth={1.5} {...STILL} />
    ),
    <Line
      key="scheduled"
      dataKey="scheduled"
      stroke={SERIES_HEX.target}
      strokeWidth={1.25}
      strokeDasharray="2 3"
      {...STILL}
    />,
    names.rostered !== null && (
      <Line key="rostered" dataKey="rostered" stroke={SERIES_HEX.answered} strokeWidth={1.75} {...STILL} />
    ),
    <Line key="agents" dataKey="agents" stroke={SERIES_HEX.forecast} strokeWidth={2} {...STILL} />,
  ];
}

/** A point as the chart draws it, with the band from the middle to the safe side of the forecast. */
function rowOf(point: StaffPoint, index: number) {
  const { middle, safe } = point;
  return { index, ...point, band: middle === null || safe === null ? null : [middle, safe] };
}

/**
 * Who is needed when: online as a line with the band from the middle to the safe side of the forecast, on the schedule
 * dotted, the published roster beside it. Arrow keys move, Enter explains.
 */
export function StaffChart({ label, points, names, valueText, onOpen }: StaffChartProps) {
  const active = useRef<number | undefined>(undefined);
  const rows = useMemo(() => points.map(rowOf), [points]);
  const ticks = points.flatMap(({ tick }, index) => (tick === null ? [] : [index]));
  const openAt = (index: number | undefined) => {
    const point = points[index ?? -1];
    if (point && point.agents !== null) onOpen(point.start);
  };
  return (
    <section
      aria-label={label}
      className="h-80 text-tremor-content dark:text-dark-tremor-content [&_.recharts-surface]:cursor-pointer"
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // What opens takes the focus, and the same press would then work its first button.
        event.preventDefault();
        openAt(active.current);
      }}
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
          <CartesianGrid vertical={false} stroke="currentColor" strokeOpacity={0.13} />
          <XAxis
            dataKey="index"
            type="number"
            domain={[0, Math.max(1, points.length - 1)]}
            ticks={ticks}
            tickFormatter={(index: number) => points[index]?.tick ?? ''}
            minTickGap={18}
            interval="preserveStart"
            {...AXIS}
          />
          <YAxis {...AXIS} width={44} domain={[0, 'auto']} tickFormatter={valueText} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'currentColor', opacity: 0.4 }}
            content={({ active: shown, label: index }) => {
              const point = points[Number(index)];
              return shown && point ? <StaffTooltip {...{ point, names, valueText }} /> : null;
            }}
          />
          {marks(names)}
        </ComposedChart>
      </ResponsiveContainer>
    </section>
  );
}
