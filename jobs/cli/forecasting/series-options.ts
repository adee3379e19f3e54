import { type Command, InvalidArgumentError } from 'commander';
import type { NetworkChoice } from './network-choice';

/** What `forecast` and `backtest` have in common. */
export interface SeriesFlags {
  input: string;
  interval: string;
  horizon: number;
  country?: string;
  region?: string;
  zone?: string;
  device: 'auto' | 'gpu' | 'cpu';
  seed: number;
  network: NetworkChoice;
}

export function addSeriesOptions(command: Command): Command {
  return command
    .requiredOption('--input <file>', 'series_id,timestamp,value: local times, UTC, or 0, 1, 2 …')
    .requiredOption(
      '--interval <length>',
      'length of an interval, as 15m, 30m, 1h or 1d; finer rows are added up',
    )
    .requiredOption('--horizon <intervals>', 'intervals to forecast after the last one', whole(1))
    .option('--country <code>', 'mark the public holidays of this country, as NL; none: of no country')
    .option('--region <code>', 'and of this region, as BY')
    .option(
      '--zone <name>',
      'time zone of the series, as Europe/Amsterdam; without it times are taken as they stand',
    )
    .option('--device <device>', 'auto, gpu or cpu: where a network is trained', device, 'auto')
    .option(
      '--network <choice>',
      'auto, on or off: a network learns from all series together; auto trains one where there is a GPU',
      networkChoice,
      'auto',
    )
    .option('--seed <number>', 'the same seed and input give the same forecast', whole(0), 1);
}

function whole(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
  };
}

function device(text: string): SeriesFlags['device'] {
  if (text === 'auto' || text === 'gpu' || text === 'cpu') return text;
  throw new InvalidArgumentError('Choose auto, gpu or cpu.');
}

function networkChoice(text: string): NetworkChoice {
  if (text === 'auto' || text === 'on' || text === 'off') return text;
  throw new InvalidArgumentError('Choose auto, on or off.');
}
