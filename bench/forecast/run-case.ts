import { poissonNoiseFloor } from '@/models/forecast/accuracy/poisson-noise-floor';
import type { BenchCase } from './bench-case';
import type { CaseResult, Comparison, MethodResult } from './case-result';
import { compareCalls, compareM4 } from './compare';
import type { Forecast } from './forecast-file';
import type { Forecaster } from './forecasters';
import { alignCells, type ScoredCells, scoreCalls } from './score-calls';
import { type M4CaseScore, naive2Forecast, scoreM4 } from './score-m4';

type Scored = MethodResult & { cells?: ScoredCells; m4?: M4CaseScore };

/** Makes and scores the forecasts of all methods; a method that fails is left out and named. */
export async function runCase(
  benchCase: BenchCase,
  forecasters: ReadonlyMap<string, Forecaster>,
): Promise<CaseResult> {
  const scored: Scored[] = [];
  const failures: CaseResult['failures'] = [];
  if (benchCase.score === 'm4')
    scored.push(score(benchCase, 'naive2', benchCase.origins.map(naive2Forecast), 0));
  for (const [method, forecaster] of forecasters) {
    try {
      const runs: Awaited<ReturnType<Forecaster>>[] = [];
      for (const origin of benchCase.origins) runs.push(await forecaster(origin, benchCase));
      const seconds = runs.reduce((sum, run) => sum + run.seconds, 0) / runs.length;
      scored.push(
        score(
          benchCase,
          method,
          runs.map((run) => run.forecast),
          seconds,
        ),
      );
      console.error(`  ${method}: ${seconds.toFixed(1)} s a forecast`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push({ method, reason });
      console.error(`  ${method}: left out, ${reason}`);
    }
  }
  const measure = benchCase.score === 'm4' ? 'smape' : 'wape';
  scored.sort((one, other) => (one.scores[measure] ?? 0) - (other.scores[measure] ?? 0));
  return {
    name: benchCase.name,
    title: benchCase.title,
    origins: benchCase.origins.length,
    noiseFloor: benchCase.score === 'm4' ? null : noiseFloor(benchCase),
    methods: scored.map(({ method, scores, seconds }) => ({ method, scores, seconds })),
    comparisons: comparisons(scored),
    bars: againstBars(benchCase, scored),
    failures,
  };
}

function score(
  benchCase: BenchCase,
  method: string,
  forecasts: readonly Forecast[],
  seconds: number,
): Scored {
  const [origin] = benchCase.origins;
  const [forecast] = forecasts;
  if (benchCase.score === 'm4' && origin && forecast) {
    const m4 = scoreM4(origin, forecast);
    const { smapes: _, ...scores } = m4;
    return { method, scores, seconds, m4 };
  }
  const cells = alignCells(benchCase.origins, forecasts);
  return { method, scores: { ...scoreCalls(cells) }, seconds, cells };
}

function isOurs({ method }: { method: string }): boolean {
  return method.startsWith('callcast');
}

/** Each run of Callcast against the best peer and against the planner's median of weeks. */
function comparisons(scored: readonly Scored[]): Comparison[] {
  const peers = scored.filter((result) => !isOurs(result));
  const opponents = new Set([peers[0], peers.find((result) => result.method === 'median-6-weeks')]);
  const found: Comparison[] = [];
  for (const ours of scored.filter(isOurs)) {
    for (const theirs of opponents) {
      if (!theirs) continue;
      const names = { method: ours.method, against: theirs.method };
      if (ours.cells && theirs.cells) found.push({ ...names, ...compareCalls(ours.cells, theirs.cells) });
      if (ours.m4 && theirs.m4) found.push({ ...names, ...compareM4(ours.m4, theirs.m4) });
    }
  }
  return found;
}

function againstBars(benchCase: BenchCase, scored: readonly Scored[]): CaseResult['bars'] {
  return scored.filter(isOurs).flatMap(({ method, scores }) =>
    benchCase.bars.map(({ measure, first, aim }) => ({
      method,
      measure,
      value: scores[measure] ?? Number.NaN,
      first,
      aim,
    })),
  );
}

function noiseFloor({ origins }: BenchCase): number {
  return poissonNoiseFloor(origins.flatMap((origin) => origin.actual.map((cell) => cell.value)));
}
