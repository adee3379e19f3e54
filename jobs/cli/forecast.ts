import type { Command } from 'commander';
import type { Scorecard } from '@/models/forecast/scorecard';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { ForecastOfFile } from './forecasting/forecast-file';
import { addSeriesOptions, type SeriesFlags } from './forecasting/series-options';

interface ForecastFlags extends SeriesFlags {
  output: string;
  quantiles: string;
}

/** `callcast forecast`: a file of counts in, a file of forecasts out; needs no database. */
export function registerForecast(program: Command): void {
  const command = addCommand(
    program,
    'forecast',
    'forecast series of a CSV file (series_id,timestamp,value)',
  );
  addSeriesOptions(command)
    .requiredOption('--output <file>', 'where to write series_id,timestamp,mean,q…')
    .option('--quantiles <levels>', 'quantiles to write, divided by commas', '0.1,0.5,0.9');
  runs<ForecastFlags>(command, forecast);
}

async function forecast(context: CommandContext, flags: ForecastFlags): Promise<Outcome> {
  const { quantileLevels } = await import('./forecasting/quantile-option');
  const levels = quantileLevels(flags.quantiles);
  const { forecastFile } = await import('./forecasting/forecast-file');
  const { writeForecast } = await import('./forecasting/write-forecast');
  const done = await forecastFile(flags, context);
  await writeForecast(flags.output, { ...done, levels });
  return {
    text: describe(flags, done),
    data: {
      output: flags.output,
      series: done.forecasts.map(({ id, scorecard, weights, notes }) => ({ id, scorecard, weights, notes })),
      country: done.calendar?.country ?? null,
      seed: done.seed,
      device: done.device,
      seconds: done.seconds,
    },
  };
}

function describe(flags: ForecastFlags, { forecasts, calendar, seconds }: ForecastOfFile): string {
  const lines = [
    `Forecast ${forecasts.length} series, ${flags.horizon} intervals each, in ${seconds.toFixed(1)} s: ${flags.output}`,
  ];
  if (calendar?.guessed) {
    lines.push(
      `It was closed on the public holidays of ${calendar.country}, so these were marked; --country names another, or none.`,
    );
  }
  const [only] = forecasts;
  if (forecasts.length === 1 && only) {
    if (only.scorecard) lines.push(trackRecord(only.scorecard));
    lines.push(...only.notes);
  } else {
    const noted = forecasts.filter(({ notes }) => notes.length > 0);
    for (const { id, notes } of noted.slice(0, 5)) lines.push(`${id}: ${notes.join(' ')}`);
    if (noted.length > 5) lines.push(`… and notes on ${noted.length - 5} more series; --json lists them.`);
  }
  return lines.join('\n');
}

function trackRecord({ rows, origins }: Scorecard): string {
  const row = rows.find(({ grain }) => grain === 'interval');
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  if (!row || Number.isNaN(row.wape)) return `${origins} trials on the past.`;
  const chance = Number.isNaN(row.noiseFloor) ? '' : `; chance alone, ${percent(row.noiseFloor)}`;
  return `On ${origins} past moments it was off by ${percent(row.wape)} per interval; repeating the median week, ${percent(row.medianWape)}${chance}.`;
}
