'use client';

import { BAND_LEVELS } from '@/app/_charts/band-model';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { PicturePoint } from './chart-points';
import { METRIC_WORDS, metricText, missText, NO_VALUE, rangeText } from './metric-words';
import type { Opening } from './opening';
import { useStartAtRow } from './start-at-row';

interface PointsTableProps {
  metric: Metric;
  points: readonly PicturePoint[];
  /** null: nothing to compare with. */
  comparison: string | null;
  opening: Opening;
}

function When({ point, opening }: { point: PicturePoint; opening: Opening }) {
  const { title, date, forecast, special } = point;
  return (
    <>
      {forecast === null ? (
        title
      ) : (
        <button
          type="button"
          title={opening.words}
          onClick={() => opening.open(date)}
          className="text-left font-medium text-tremor-content-strong underline decoration-gray-300 underline-offset-2 hover:decoration-current dark:text-dark-tremor-content-strong dark:decoration-gray-600"
        >
          {title}
        </button>
      )}
      {special.length > 0 && (
        <span className="block text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {special.join(', ')}
        </span>
      )}
    </>
  );
}

/** Columns of the forecast; what has come and how far it was off only where something has. */
function columnsOf(format: Format, { metric, points, comparison }: PointsTableProps): Column<PicturePoint>[] {
  const text = (value: number | null) => metricText(format, metric, value);
  const come = points.some(({ actual }) => actual !== null);
  const met = points.some(({ actual, forecast }) => actual !== null && forecast !== null);
  const columns: (Column<PicturePoint> | false)[] = [
    come && {
      key: 'actual',
      head: METRIC_WORDS[metric].label,
      numeric: true,
      cell: ({ actual }) => text(actual),
    },
    {
      key: 'forecast',
      head: 'Forecast',
      numeric: true,
      cell: ({ forecast, overridden }) => `${text(forecast)}${overridden ? ' (changed by hand)' : ''}`,
    },
    ...BAND_LEVELS.map((level) => ({
      key: `band ${level}`,
      head: `${level}% sure`,
      numeric: true,
      wideOnly: level !== 80,
      cell: ({ bands }: PicturePoint) => (bands ? rangeText(format, metric, bands[level]) : NO_VALUE),
    })),
    met && {
      key: 'miss',
      head: 'Off by',
      title: 'Above zero the forecast was too high.',
      numeric: true,
      cell: ({ actual, forecast }) =>
        actual === null || forecast === null ? NO_VALUE : missText(format, metric, actual, forecast),
    },
    comparison !== null && {
      key: 'before',
      head: comparison,
      numeric: true,
      wideOnly: true,
      cell: ({ before }) => text(before),
    },
  ];
  return columns.filter((column) => column !== false);
}

/** The picture's data as a table; a forecast day opens its reasons. */
export function PointsTable(props: PointsTableProps) {
  const format = useFormat();
  const { metric, points, opening } = props;
  const holder = useStartAtRow(points.findIndex(({ forecast }) => forecast !== null));
  const when: Column<PicturePoint> = {
    key: 'when',
    head: 'When',
    cell: (point) => <When point={point} opening={opening} />,
  };
  return (
    <div ref={holder}>
      <DataTable
        caption={`${METRIC_WORDS[metric].label}: history and forecast`}
        columns={[when, ...columnsOf(format, props)]}
        rows={points}
        rowKey={({ key }) => key}
        maxHeight="24rem"
      />
    </div>
  );
}
