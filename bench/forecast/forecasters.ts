import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchCase, Origin } from './bench-case';
import { type Forecast, longCsv, readForecast } from './forecast-file';
import { runCommand } from './run-command';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PYTHON = join(ROOT, '.callcast/bench/peers/bin/python');
const CACHE = join(ROOT, '.callcast/bench/forecasts');
/** What a peer is made of: its forecasts are made again when one of these changes. */
const PEER_SOURCES = ['requirements.txt', 'long_series.py'];

/** Makes one forecast; seconds are those of the whole command. */
export type Forecaster = (
  origin: Origin,
  benchCase: BenchCase,
) => Promise<{ forecast: Forecast; seconds: number }>;

/** The product's own command line, with the country where `withCountry`. Never cached. */
export function callcast(withCountry: boolean, limitSeconds: number): Forecaster {
  return (origin, benchCase) =>
    inFolder(async (folder) => {
      const { input, output } = filesFor(folder, origin);
      const country = withCountry && benchCase.country ? ['--country', benchCase.country] : [];
      const args = [
        join(ROOT, 'bin/callcast.mjs'),
        'forecast',
        ...commonArgs(benchCase, origin, input, output),
      ];
      const { seconds } = await runCommand(
        process.execPath,
        [...args, '--quantiles', '0.1,0.5,0.9', ...country],
        limitSeconds,
      );
      return { forecast: readForecast(output), seconds };
    });
}

/** A peer of bench/peers; its forecast and its seconds are kept, as only its own sources or the data change them. */
export function peer(method: string, limitSeconds: number): Forecaster {
  return async (origin, benchCase) => {
    const kept = join(CACHE, method, keyOf(method, origin, benchCase));
    if (!existsSync(`${kept}.seconds`)) {
      const seconds = await inFolder(async (folder) => {
        const { input, output } = filesFor(folder, origin);
        const args = ['bench/peers/forecast.py', '--method', method];
        const timed = await runCommand(
          PYTHON,
          [...args, ...commonArgs(benchCase, origin, input, output)],
          limitSeconds,
        );
        mkdirSync(join(CACHE, method), { recursive: true });
        copyFileSync(output, `${kept}.csv`);
        return timed.seconds;
      });
      writeFileSync(`${kept}.seconds`, String(seconds));
    }
    return {
      forecast: readForecast(`${kept}.csv`),
      seconds: Number(readFileSync(`${kept}.seconds`, 'utf8')),
    };
  };
}

export function peersAreInstalled(): boolean {
  return existsSync(PYTHON);
}

function keyOf(method: string, origin: Origin, { interval }: BenchCase): string {
  const hash = createHash('sha256');
  for (const name of [...PEER_SOURCES, ...sourcesOf(method)]) {
    hash.update(readFileSync(join(ROOT, 'bench/peers', name)));
  }
  return hash
    .update(`${interval} ${origin.horizon}\n${longCsv(origin.history)}`)
    .digest('hex')
    .slice(0, 24);
}

function sourcesOf(method: string): string[] {
  if (method.startsWith('sf-')) return ['statsforecast_methods.py'];
  if (method.startsWith('r-')) return ['r_methods.py', 'r_forecast.R'];
  if (method.startsWith('prophet')) return ['prophet_method.py'];
  return [method === 'ridge-profile' ? 'ridge_profile.py' : 'simple_methods.py'];
}

function filesFor(folder: string, origin: Origin): { input: string; output: string } {
  const input = join(folder, 'series.csv');
  writeFileSync(input, longCsv(origin.history));
  return { input, output: join(folder, 'forecast.csv') };
}

function commonArgs({ interval }: BenchCase, { horizon }: Origin, input: string, output: string): string[] {
  return ['--input', input, '--interval', interval, '--horizon', String(horizon), '--output', output];
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'callcast-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
