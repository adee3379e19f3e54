import { AppError } from '@/server/errors';
import { QUANTILE_LEVELS } from '../contracts/vocabulary';

/** Where the columns of a forecast's file are. */
export interface ForecastColumns {
  queue: number;
  time: number;
  value: number;
  /** by level, ascending; none where the file gives no bands */
  quantiles: readonly { level: number; name: string; at: number }[];
}

const NAMES = {
  queue: ['queue', 'series_id', 'series', 'id', 'unique_id'],
  time: ['timestamp', 'time', 'datetime', 'ds', 'start', 'date'],
  value: ['value', 'mean', 'forecast', 'yhat', 'calls', 'volume', 'offered', 'aht'],
} as const;

/** The form of a file that can be read, for hints. */
const FORM =
  'The first line names the columns: queue, timestamp, value; or series_id, timestamp, mean, q0.1, q0.5, q0.9.';

/**
 * Finds the columns of a file by their names; columns of other names are left alone.
 * @throws AppError `invalid_input` when one is missing
 */
export function findColumns(header: readonly string[]): ForecastColumns {
  const names = header.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
  const at = (field: keyof typeof NAMES): number => {
    const found = NAMES[field].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (found !== undefined) return found;
    throw new AppError('invalid_input', `The file has no column ${NAMES[field][0]}.`, {
      hint: `${FORM} It has: ${header.join(', ')}.`,
    });
  };
  const quantiles = names.flatMap((name, index) => {
    const level = levelOf(name);
    return level === null ? [] : [{ level, name: header[index]?.trim() ?? name, at: index }];
  });
  return {
    queue: at('queue'),
    time: at('time'),
    value: at('value'),
    quantiles: quantiles.sort((a, b) => a.level - b.level),
  };
}

/** q0.1, q10 and q025 (as Callcast's own columns), or null. */
function levelOf(name: string): number | null {
  const share = /^q(0?\.\d+)$/.exec(name)?.[1];
  if (share) return Number(share);
  const column = /^q(\d{2,3})$/.exec(name)?.[1];
  if (!column) return null;
  return (
    QUANTILE_LEVELS.find((level) => String(level).replace('0.', '').padEnd(2, '0') === column) ??
    Number(`0.${column}`)
  );
}
