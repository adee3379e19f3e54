import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ForecastInterval } from '@/models/staffing/week/planning';
import { runCommand } from '../forecast/run-command';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));

/** Levels that the forecast states. */
export const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

const HALF_HOURS_A_WEEK = 336;
const LIMIT_SECONDS = 600;

export type WeekForecast = Pick<ForecastInterval, 'open' | 'calls' | 'quantiles'>[];

/**
 * The 336 half hours after the last one given, by `callcast forecast` as anybody would run it. Half hours that are closed by the
 * forecast have no calls.
 *
 * @param halfHours calls by half hour, in order, without gaps
 */
export async function forecastWeek(
  halfHours: readonly { time: string; calls: number }[],
): Promise<WeekForecast> {
  const folder = mkdtempSync(join(tmpdir(), 'callcast-week-'));
  const [input, output] = [join(folder, 'history.csv'), join(folder, 'forecast.csv')];
  try {
    const lines = halfHours.map(({ time, calls }) => `bank,${time},${calls}`);
    writeFileSync(input, `series_id,timestamp,value\n${lines.join('\n')}\n`);
    const options = ['--interval', '30m', '--horizon', String(HALF_HOURS_A_WEEK), '--country', 'IL'];
    const files = ['--input', input, '--output', output, '--quantiles', LEVELS.join(',')];
    await runCommand(process.execPath, [CALLCAST, 'forecast', ...files, ...options], LIMIT_SECONDS);
    const rows = readFileSync(output, 'utf8').trim().split('\n').slice(1);
    return rows.map((row) => {
      const [mean = 0, ...quantiles] = row.split(',').slice(2).map(Number);
      return { open: mean > 0, calls: mean, quantiles };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
