'use client';

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
import { useFormat } from '@/app/_ui/locale';
import type { QueuePatienceView } from '@/server/staffing/patience/queue-patience';
import { PatienceLegend } from './patience-legend';

const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'currentColor', fontSize: 12 } } as const;
const BOX =
  'space-y-1 rounded-md border border-tremor-border bg-tremor-background px-3 py-2 text-xs shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-dropdown';

interface Row {
  seconds: number;
  share: number;
  /** as plans reckon; null where nobody gave up */
  fit: number | null;
}

function PatienceTooltip({ seconds, share, fit }: Row) {
  const format = useFormat();
  return (
    <div className={BOX}>
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        After {format.duration(seconds)}
      </p>
      <p>Still there: {format.percent(share)}</p>
      {fit !== null && <p>As plans reckon: {format.percent(fit)}</p>}
    </div>
  );
}

/** Recharts looks for its own elements among its children: this is a list of them, not a component. */
function marks() {
  return [
    <Area
      key="band"
      dataKey="band"
      type="stepAfter"
      stroke="none"
      fill={SERIES_HEX.abandoned}
      fillOpacity={0.25}
      isAnimationActive={false}
      activeDot={false}
    />,
    <Line
      key="share"
      dataKey="share"
      type="stepAfter"
      stroke={SERIES_HEX.abandoned}
      strokeWidth={2}
      dot={false}
      isAnimationActive={false}
    />,
    <Line
      key="fit"
      dataKey="fit"
      stroke={SERIES_HEX.target}
      strokeWidth={1.5}
      strokeDasharray="5 4"
      dot={false}
      isAnimationActive={false}
    />,
  ];
}

/** The share of callers still there after so much waiting: as it was, with its band, and as plans reckon with it. */
export function PatienceChart({ view }: { view: QueuePatienceView }) {
  const format = useFormat();
  const { meanSeconds } = view;
  const rows = view.curve.map(({ seconds, share, low, high }) => ({
    seconds,
    share,
    band: [low, high],
    fit: meanSeconds === null ? null : Math.exp(-seconds / meanSeconds),
  }));
  return (
    <>
      <PatienceLegend fitted={meanSeconds !== null} />
      <section
        aria-label="Chart of the callers still there by how long they waited"
        className="h-64 text-tremor-content dark:text-dark-tremor-content"
      >
        <ResponsiveContainer>
          <ComposedChart data={rows} accessibilityLayer margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
            <CartesianGrid vertical={false} stroke="currentColor" strokeOpacity={0.13} />
            <XAxis
              dataKey="seconds"
              type="number"
              domain={[0, 'dataMax']}
              tickFormatter={(seconds: number) => format.clock(seconds)}
              minTickGap={24}
              {...AXIS}
            />
            <YAxis
              {...AXIS}
              width={48}
              domain={[0, 1]}
              tickFormatter={(share: number) => `${Math.round(share * 100)}%`}
            />
            <Tooltip
              isAnimationActive={false}
              content={({ active, payload }) => {
                const row = rows.find((one) => one.seconds === payload?.[0]?.payload?.seconds);
                if (!active || !row) return null;
                return <PatienceTooltip {...row} />;
              }}
            />
            {marks()}
          </ComposedChart>
        </ResponsiveContainer>
      </section>
    </>
  );
}
