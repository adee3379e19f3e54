import { wape } from '@/models/forecast/accuracy/wape';
import { medianOfWeeks } from '@/models/forecast/candidates/median-of-weeks';
import { openNetwork } from '@/models/forecast/network/open-network';
import { holdOut, syntheticQueues } from '@/models/forecast/network/testing/synthetic-queues';
import { trainNetwork } from '@/models/forecast/network/train-network';
import { planBudget } from '@/models/forecast/network/training-plan';
import { openBackend } from '@/models/runtime/open-backend';
import { softwareGpuAllowed } from '@/models/runtime/software-gpu';

/** The problem, the same on every device. */
export interface Problem {
  queues: number;
  days: number;
  horizonDays: number;
  seed: number;
  /** null: what the product would take. */
  steps: number | null;
  batchSize: number | null;
}

/** What one device made of the problem. */
export interface PartResult {
  backend: string;
  device: string;
  reasons: readonly string[];
  /** Steps of the optimizer, and the share of the problem's that they are. */
  steps: number;
  share: number;
  batchSize: number;
  parameters: number;
  /** Wall clock: opening the device, preparing and training, forecasting all queues with onnxruntime. */
  openSeconds: number;
  trainSeconds: number;
  forecastSeconds: number;
  /** Over all open half hours of the horizon. */
  wape: number;
  medianOfWeeksWape: number;
  coverage80: number;
  peakMemoryMiB: number;
}

/** Trains the problem, or a share of its steps, on a device, and scores the forecasts on what came after. */
export async function runPart(device: 'gpu' | 'cpu', problem: Problem, share: number): Promise<PartResult> {
  const queues = holdOut(syntheticQueues(problem.queues, problem.days, problem.seed), problem.horizonDays);
  const series = queues.map(({ history }) => history);
  const asked = {
    ...(problem.steps === null ? {} : { steps: problem.steps }),
    ...(problem.batchSize === null ? {} : { batchSize: problem.batchSize }),
  };
  const whole = planBudget(series, { members: 1, ...asked });
  const budget = { ...whole, steps: Math.max(12, Math.round(whole.steps * share)) };
  const opening = performance.now();
  const backend = await openBackend({ device, allowSoftware: softwareGpuAllowed(process.env) });
  const openSeconds = secondsSince(opening);
  const trained = await trainNetwork(
    { series, horizonDays: problem.horizonDays },
    { backend, seed: problem.seed, budget, onProgress: tell },
  );
  const forecasting = performance.now();
  const network = await openNetwork(trained);
  const forecasts = await network.forecastAll(queues);
  const forecastSeconds = secondsSince(forecasting);
  const scored = queues.flatMap(({ actual, history, future }, index) => {
    const median = medianOfWeeks.forecast(history, future);
    const forecast = forecasts[index];
    const quantile = (level: number, at: number) => forecast?.quantiles[level]?.values[at] ?? Number.NaN;
    return [...actual].flatMap((value, at) =>
      future.open[at] === 1 && !Number.isNaN(value)
        ? [
            {
              value,
              network: quantile(3, at),
              median: median[at] ?? 0,
              within: value >= quantile(1, at) && value <= quantile(5, at),
            },
          ]
        : [],
    );
  });
  const actual = scored.map(({ value }) => value);
  return {
    backend: backend.kind,
    device: backend.deviceName,
    reasons: backend.reasons,
    steps: budget.steps,
    share: budget.steps / whole.steps,
    batchSize: budget.batchSize,
    parameters: trained.spec.parameters,
    openSeconds,
    trainSeconds: trained.spec.seconds,
    forecastSeconds,
    wape: wape(
      actual,
      scored.map(({ network }) => network),
    ),
    medianOfWeeksWape: wape(
      actual,
      scored.map(({ median }) => median),
    ),
    coverage80: scored.filter(({ within }) => within).length / scored.length,
    peakMemoryMiB: process.resourceUsage().maxRSS / 1024,
  };
}

function tell({
  epoch,
  epochs,
  loss,
  validationLoss,
  secondsLeft,
}: {
  epoch: number;
  epochs: number;
  loss: number;
  validationLoss: number | null;
  secondsLeft: number;
}): void {
  console.error(
    `  epoch ${epoch}/${epochs}  loss ${loss.toFixed(4)}  validation ${validationLoss?.toFixed(4) ?? '-'}  ${secondsLeft.toFixed(0)} s left`,
  );
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
