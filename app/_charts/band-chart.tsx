'use client';

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { BandLevel, BandNames, BandPoint } from './band-model';
import { BAND_SHADES } from './band-shades';
import { BandTooltip } from './band-tooltip';
import { DayMarkLabel } from './day-mark-label';
import { namedMarks, specialMarks } from './special-marks';

/** A line across the picture at a moment: today. */
export interface Moment {
  /** Index into the points; .5 stands between two. */
  at: number;
  name: string;
}

interface BandChartProps {
  /** What the picture shows; read aloud. */
  label: string;
  points: readonly BandPoint[];
  names: BandNames;
  moments: readonly Moment[];
  valueText: (value: number | null) => string;
  missText: (actual: number, forecast: number) => string;
  axisText: (value: number) => string;
  /** Whether the axis starts at zero: for counts, not for times. */
  fromZero: boolean;
  /** What a click or Enter does with a moment; null: nothing. */
  onOpen: { words: string; open: (index: number) => void } | null;
  /** A class, as h-72. */
  height?: string;
}

const WIDEST_FIRST: readonly BandLevel[] = [95, 80, 50];
const AXIS_PX = 44;
/** Narrower pictures name special days in the tooltip only. */
const NARROW_PX = 480;
/** More points than this ask for a finer line. */
const MANY_POINTS = 400;
const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'currentColor', fontSize: 12 } } as const;
const STILL = { isAnimationActive: false, connectNulls: false, dot: false, activeDot: { r: 3 } } as const;

/** Recharts looks for its own elements among its children: these are lists of them, not a component. */
function bands() {
  return WIDEST_FIRST.map((level) => (
    <Area
      key={level}
      dataKey={`band${level}`}
      stroke="none"
      fill={SERIES_HEX.forecast}
      fillOpacity={BAND_SHADES[level].own}
      isAnimationActive={false}
      connectNulls={false}
      activeDot={false}
    />
  ));
}

function lines({ names, points }: BandChartProps) {
  // A moment between two gaps has no line to show it.
  const lonely = { r: 1.5, strokeWidth: 0 };
  const dots = points.length <= 62;
  return [
    names.comparison !== null && (
      <Line key="before" dataKey="before" stroke={SERIES_HEX.comparison} strokeWidth={1.25} {...STILL} />
    ),
    <Line
      key="actual"
      dataKey="actual"
      stroke={names.actualHex}
      strokeWidth={points.length > MANY_POINTS ? 1.25 : 2}
      {...STILL}
      dot={dots && { ...lonely, fill: names.actualHex }}
    />,
    <Line
      key="forecast"
      dataKey="forecast"
      stroke={SERIES_HEX.forecast}
      strokeWidth={points.length > MANY_POINTS ? 1.25 : 2}
      strokeDasharray="5 3"
      {...STILL}
    />,
  ];
}

function specialDays(points: readonly BandPoint[], width: number) {
  const marks = specialMarks(points);
  const named =
    width < NARROW_PX ? new Set() : namedMarks(marks, (width - AXIS_PX) / Math.max(1, points.length));
  return marks.map((mark) => (
    <ReferenceArea
      key={`special ${mark.from}`}
      x1={mark.from - 0.5}
      x2={mark.to + 0.5}
      fill={SERIES_HEX.specialDay}
      fillOpacity={0.14}
      ifOverflow="hidden"
      {...(named.has(mark) ? { label: <DayMarkLabel name={mark.name} /> } : {})}
    />
  ));
}

function momentLines(moments: readonly Moment[]) {
  return moments.map(({ at, name }, index) => (
    <ReferenceLine
      key={`moment ${name}`}
      x={at}
      stroke="currentColor"
      strokeOpacity={0.55}
      strokeDasharray="2 3"
      label={{
        value: name,
        position: 'insideTopLeft',
        // Each on a line of its own: moments may be neighbours.
        dy: index * 14,
        fill: 'currentColor',
        fontSize: 11,
      }}
    />
  ));
}

function axes({ points, axisText, fromZero }: BandChartProps) {
  const ticks = points.flatMap(({ tick }, index) => (tick === null ? [] : [index]));
  return [
    <CartesianGrid key="grid" stroke="currentColor" strokeOpacity={0.13} />,
    <XAxis
      key="x"
      dataKey="index"
      type="number"
      domain={[-0.5, points.length - 0.5]}
      ticks={ticks}
      tickFormatter={(index: number) => points[index]?.tick ?? ''}
      minTickGap={18}
      interval="preserveStart"
      {...AXIS}
    />,
    <YAxis
      key="y"
      {...AXIS}
      width={AXIS_PX}
      tickFormatter={axisText}
      domain={[fromZero ? 0 : 'auto', 'auto']}
    />,
  ];
}

const rowOf = (point: BandPoint, index: number) => ({
  index,
  actual: point.actual,
  forecast: point.forecast,
  before: point.before,
  band50: point.bands?.[50] ?? null,
  band80: point.bands?.[80] ?? null,
  band95: point.bands?.[95] ?? null,
});

/**
 * What was, running into what is expected: the forecast dashed, its uncertainty as bands, special days shaded and named,
 * the comparison in grey, gaps where nothing is known. Arrow keys move, Enter opens.
 */
export function BandChart(props: BandChartProps) {
  const { label, points, onOpen, height = 'h-72' } = props;
  const [width, setWidth] = useState(0);
  const active = useRef<number | undefined>(undefined);
  const rows = useMemo(() => points.map(rowOf), [points]);
  const openAt = (index: number | undefined) => {
    if (index !== undefined) onOpen?.open(index);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // What opens may take the focus, and the same press would then work its first button.
    event.preventDefault();
    openAt(active.current);
  };
  return (
    <section
      aria-label={label}
      className={`${height} text-tremor-content dark:text-dark-tremor-content ${onOpen ? '[&_.recharts-surface]:cursor-pointer' : ''}`}
      onKeyDown={onKey}
    >
      <ResponsiveContainer onResize={setWidth}>
        <ComposedChart
          data={rows}
          accessibilityLayer
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          onMouseMove={(state) => {
            active.current = state.activeTooltipIndex;
          }}
          onClick={(state) => openAt(state?.activeTooltipIndex)}
        >
          {axes(props)}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'currentColor', opacity: 0.4 }}
            content={({ active: shown, label: index }) => {
              const point = points[Number(index)];
              return shown && point ? (
                <BandTooltip {...props} point={point} opens={onOpen?.words ?? null} />
              ) : null;
            }}
          />
          {specialDays(points, width)}
          {bands()}
          {lines(props)}
          {momentLines(props.moments)}
        </ComposedChart>
      </ResponsiveContainer>
    </section>
  );
}
