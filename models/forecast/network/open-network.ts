import { availableParallelism } from 'node:os';
import { InferenceSession } from 'onnxruntime-node';
import { ModelError } from '@/models/model-error';
import { readMetadata } from '@/models/onnx/onnx-format';
import type { DayMatrix, FutureDays } from '../day-matrix';
import { forecastGroup } from './forecast-group';
import { SPEC_KEY } from './onnx/export-onnx';
import type { ForecastRequest, NetworkForecast } from './read-forecast';
import { type NetworkSpec, networkSpec } from './trained-network';

/** A trained network, ready to forecast any series of its kind, whether it was trained on it or not. */
export interface FittedNetwork {
  spec: NetworkSpec;
  /**
   * Forecasts one series. Backtests cut the history: nothing of the training is read but the weights.
   * @throws ModelError where the series' days are not those the network knows
   */
  forecast(history: DayMatrix, future: FutureDays): Promise<NetworkForecast>;
  /** The same for many series at once, which is faster; in the same order. */
  forecastAll(requests: readonly ForecastRequest[]): Promise<NetworkForecast[]>;
  /** Frees its memory. */
  close(): Promise<void>;
}

/** Days forecast in one call of onnxruntime, about. */
const BATCH = 512;

/**
 * Opens a network for forecasting by onnxruntime on the processor; needs no tfjs and no GPU.
 * @throws ModelError where the file is none of Callcast's networks, or of another format
 */
export async function openNetwork(trained: { onnx: Uint8Array } | Uint8Array): Promise<FittedNetwork> {
  const onnx = trained instanceof Uint8Array ? trained : trained.onnx;
  const spec = readSpec(onnx);
  const session = await InferenceSession.create(onnx, {
    executionProviders: ['cpu'],
    intraOpNumThreads: availableParallelism(),
  });
  const forecastAll: FittedNetwork['forecastAll'] = async (requests) => {
    for (const { history } of requests) requireSameDay(spec, history);
    const forecasts: NetworkForecast[] = [];
    for (const group of groupsOf(requests))
      forecasts.push(...(await forecastGroup(session, spec.shape, group)));
    return forecasts;
  };
  return {
    spec,
    forecastAll,
    async forecast(history, future) {
      const [forecast] = await forecastAll([{ history, future }]);
      if (!forecast) throw new Error('onnxruntime gave no forecast');
      return forecast;
    },
    close: () => session.release(),
  };
}

function groupsOf(requests: readonly ForecastRequest[]): ForecastRequest[][] {
  const groups: ForecastRequest[][] = [];
  let days = BATCH;
  for (const request of requests) {
    if (days + request.future.days.length > BATCH) {
      groups.push([]);
      days = 0;
    }
    groups.at(-1)?.push(request);
    days += request.future.days.length;
  }
  return groups;
}

function readSpec(onnx: Uint8Array): NetworkSpec {
  const hint = 'Train it again with this version.';
  let json: string | undefined;
  try {
    json = readMetadata(onnx, SPEC_KEY);
  } catch (cause) {
    throw new ModelError('This is no ONNX file.', hint, { cause });
  }
  const parsed = networkSpec.safeParse(json === undefined ? undefined : JSON.parse(json));
  if (!parsed.success) throw new ModelError('This ONNX file is no forecast network of this version.', hint);
  return parsed.data;
}

function requireSameDay({ shape }: NetworkSpec, { slotsPerDay, days, id }: DayMatrix): void {
  if (slotsPerDay !== shape.slotsPerDay) {
    throw new ModelError(
      `The network knows days of ${shape.slotsPerDay} intervals; ${id} has days of ${slotsPerDay}.`,
      'Train a network at this interval.',
    );
  }
  if (shape.dated && days.some(({ date }) => date === null)) {
    throw new ModelError(
      `The network needs a calendar; ${id} has none.`,
      'Train a network on series like it.',
    );
  }
}
