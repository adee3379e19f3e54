import type { Command } from 'commander';
import type { ScoreRow } from '@/models/forecast/scorecard';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import { addSeriesOptions, type SeriesFlags } from './forecasting/series-options';
import { textTable } from './forecasting/text-table';

/** `callcast backtest`: how good forecasts of these series would have been, on past weeks they had not seen. */
export function registerBacktest(program: Command): void {
  const command = addCommand(program, 'backtest', 'try the forecast on the past of series of a CSV file');
  addSeriesOptions(command);
  runs<SeriesFlags>(command, backtest);
}

async function backtest(context: CommandContext, flags: SeriesFlags): Promise<Outcome> {
  const { forecastFile } = await import('./forecasting/forecast-file');
  const { forecasts, calendar, seed, device, seconds } = await forecastFile(flags, context);
  return {
    text: describe(forecasts),
    data: {
      series: forecasts.map(({ id, scorecard, weights, notes }) => ({ id, scorecard, weights, notes })),
      country: calendar?.country ?? null,
      seed,
      device,
      seconds,
    },
  };
}

const HEAD = [
  'series',
  'per',
  'off by',
  'bias',
  'last week',
  'median',
  'chance',
  'in 80% band',
  'better by',
  'trials',
];

function describe(forecasts: readonly SeriesForecast[]): string {
  const rows = forecasts.flatMap(({ id, scorecard }) =>
    (scorecard?.rows ?? []).map((row, index) => [
      index === 0 ? id : '',
      row.grain,
      percent(row.wape),
      percent(row.bias),
      percent(row.naiveWape),
      percent(row.medianWape),
      percent(row.noiseFloor),
      percent(row.coverage80),
      betterBy(row),
      String(scorecard?.origins ?? 0),
    ]),
  );
  const notes = forecasts.flatMap(({ id, notes }) => notes.map((note) => `${id}: ${note}`));
  return [
    textTable(HEAD, rows),
    '',
    'off by: sum of errors over sum of calls. last week, median: the same for repeating the last week, and the median of the',
    'last six. chance: what a perfect forecast would still be off by. better by: less than the median, with its 95% interval.',
    ...notes,
  ].join('\n');
}

function betterBy({ betterThanMedian }: ScoreRow): string {
  if (betterThanMedian === null) return '';
  const { difference, low, high } = betterThanMedian;
  return `${percent(-difference)} (${percent(-high)} to ${percent(-low)})`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '' : `${(share * 100).toFixed(1)}%`;
}
