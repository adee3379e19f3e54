'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { ScoreRow } from '@/server/forecasts/contracts/scorecard';
import type { Card } from './methods-in-use';

interface Row {
  key: string;
  series: string;
  measure: string;
  origins: number;
  score: ScoreRow;
}

const NOT_KNOWN = '–';
const GRAINS = { interval: 'interval', day: 'day', week: 'week' } as const;

function rowsOf(series: Card['series']): Row[] {
  return series.flatMap(({ queue, name, metric, scorecard }) =>
    (scorecard?.rows ?? []).map((score) => ({
      key: `${queue} ${metric} ${score.grain}`,
      series: name,
      measure: metric === 'aht' ? 'handle time' : 'calls',
      origins: scorecard?.origins ?? 0,
      score,
    })),
  );
}

/** Said only where the interval of the difference excludes zero. */
function verdict({ betterThanMedian }: ScoreRow): string {
  if (!betterThanMedian) return NOT_KNOWN;
  if (betterThanMedian.high < 0) return 'better';
  return betterThanMedian.low > 0 ? 'worse' : 'cannot be told';
}

function columnsOf(format: Format): Column<Row>[] {
  const share = (value: number | null) => (value === null ? NOT_KNOWN : format.percent(value));
  const number = (key: string, head: string, of: (score: ScoreRow) => number | null): Column<Row> => ({
    key,
    head,
    numeric: true,
    cell: ({ score }) => share(of(score)),
  });
  return [
    { key: 'series', head: 'Series', cell: ({ series, measure }) => `${series}, ${measure}` },
    { key: 'grain', head: 'Per', cell: ({ score }) => GRAINS[score.grain] },
    number('wape', 'Off by', ({ wape }) => wape),
    number('median', 'Median week', ({ medianWape }) => medianWape),
    { ...number('naive', 'Last week', ({ naiveWape }) => naiveWape), wideOnly: true },
    { ...number('noise', 'Chance alone', ({ noiseFloor }) => noiseFloor), wideOnly: true },
    { key: 'verdict', head: 'Against the median week', wideOnly: true, cell: ({ score }) => verdict(score) },
    {
      key: 'bias',
      head: 'Too high',
      numeric: true,
      wideOnly: true,
      cell: ({ score }) => (score.bias === null ? NOT_KNOWN : format.signedPercent(score.bias)),
    },
    number('coverage', '80% bands held', ({ coverage80 }) => coverage80),
    {
      key: 'origins',
      head: 'Trials',
      numeric: true,
      wideOnly: true,
      cell: ({ origins }) => format.count(origins),
    },
  ];
}

/** How far off each series was on past weeks it had not seen. */
export function AccuracyCard({ card }: { card: Card }) {
  const format = useFormat();
  const rows = rowsOf(card.series);
  return (
    <Panel
      title="How good it is"
      note="On past weeks, each forecast from the weeks before it only. Off by: the sum of all misses against the sum of what came (WAPE)."
      flush
    >
      {rows.length === 0 ? (
        <p className="p-4 text-sm">There is too little history to try it on the past.</p>
      ) : (
        <DataTable
          caption="Misses of every series on past weeks"
          columns={columnsOf(format)}
          rows={rows}
          rowKey={({ key }) => key}
        />
      )}
    </Panel>
  );
}
