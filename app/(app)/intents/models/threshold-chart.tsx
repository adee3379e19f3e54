'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { Format } from '@/app/_ui/format';
import type { VersionCard } from '@/server/intents/versions/version-card';
import { THRESHOLD_LINES } from './threshold-lines';

interface ThresholdChartProps {
  curve: VersionCard['curve'];
  standing: number;
  chosen: number;
  format: Format;
}

const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'currentColor', fontSize: 12 } } as const;

/** What each threshold would give: how much is told, and how much of that is right. */
export function ThresholdChart({ curve, standing, chosen, format }: ThresholdChartProps) {
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const lines = THRESHOLD_LINES.filter(({ key }) => curve.some((point) => point[key] !== null));
  return (
    <section
      aria-label="Chart of coverage and accuracy by threshold"
      className="h-56 text-tremor-content dark:text-dark-tremor-content"
    >
      <ResponsiveContainer>
        <LineChart data={[...curve]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="currentColor" strokeOpacity={0.15} />
          <XAxis dataKey="threshold" type="number" domain={[0, 1]} {...AXIS} tickFormatter={percent} />
          <YAxis {...AXIS} width={44} domain={[0, 1]} tickFormatter={percent} />
          <Tooltip
            isAnimationActive={false}
            formatter={(value: unknown) => (typeof value === 'number' ? format.percent(value) : '–')}
            labelFormatter={(threshold: unknown) => `Threshold ${percent(Number(threshold))}`}
            contentStyle={{ color: '#111827', fontSize: 12, borderRadius: 6 }}
          />
          {lines.map(({ key, label, hex }) => (
            <Line
              key={key}
              dataKey={key}
              name={label}
              stroke={hex}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
              connectNulls={false}
            />
          ))}
          <ReferenceLine x={standing} stroke={SERIES_HEX.target} strokeDasharray="5 4" />
          {chosen !== standing && <ReferenceLine x={chosen} stroke="#3b82f6" strokeWidth={2} />}
        </LineChart>
      </ResponsiveContainer>
    </section>
  );
}
