import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Backend } from '@/models/runtime/backend';
import { openBackend } from '@/models/runtime/open-backend';
import { seededRandom } from '../accuracy/seeded-random';
import { wape } from '../accuracy/wape';
import { medianOfWeeks } from '../candidates/median-of-weeks';
import { asFuture, type DayMatrix, firstDays } from '../day-matrix';
import { type Checkpoint, checkpointInFolder } from './checkpoint';
import { openNetwork } from './open-network';
import { holdOut, syntheticQueues } from './testing/synthetic-queues';
import { trainNetwork } from './train-network';

let backend: Backend;
beforeAll(async () => {
  backend = await openBackend({ device: 'cpu' });
});

const TINY = { steps: 24, members: 2, hidden: 16, layers: 1, batchSize: 16 };
const queues = holdOut(syntheticQueues(5, 100, 3), 7);
const input = { series: queues.map(({ history }) => history), horizonDays: 7 };

test('a short training is already about as close as the median of weeks, and knows its spread', async () => {
  const many = holdOut(syntheticQueues(40, 240, 11), 7);
  const trained = await trainNetwork(
    { series: many.map(({ history }) => history), horizonDays: 7 },
    { backend, seed: 1, budget: { steps: 150, members: 1, hidden: 64, layers: 2, batchSize: 96 } },
  );
  const network = await openNetwork(trained);
  const forecasts = await network.forecastAll(many);
  await network.close();
  const actual = many.flatMap((queue) => [...queue.actual]);
  const byMedian = many.flatMap(({ history, future }) => [...medianOfWeeks.forecast(history, future)]);
  const quantile = (index: number) =>
    forecasts.flatMap(({ quantiles }) => [...(quantiles[index]?.values ?? [])]);
  expect(wape(actual, quantile(3))).toBeLessThan(1.03 * wape(actual, byMedian));
  const [low, high] = [quantile(1), quantile(5)];
  const open = many.flatMap(({ future }) => [...future.open]);
  const scored = actual.flatMap((value, at) => (open[at] === 1 && !Number.isNaN(value) ? [at] : []));
  const within = scored.filter(
    (at) => (actual[at] ?? 0) >= (low[at] ?? 0) && (actual[at] ?? 0) <= (high[at] ?? 0),
  );
  expect(within.length / scored.length).toBeGreaterThan(0.65);
  expect(within.length / scored.length).toBeLessThan(0.92);
  expect(trained.spec).toMatchObject({ series: 40, seriesDays: 40 * 233, backend: backend.kind });
});

test('the same seed gives the same weights, another seed others', async () => {
  const train = async (seed: number) => (await trainNetwork(input, { backend, seed, budget: TINY })).weights;
  const first = await train(1);
  expect(await train(1)).toEqual(first);
  expect((await train(2))[0]).not.toEqual(first[0]);
});

test('progress counts up to its end and tells losses', async () => {
  const told: { epoch: number; epochs: number; loss: number; secondsLeft: number }[] = [];
  await trainNetwork(input, {
    backend,
    seed: 1,
    budget: TINY,
    onProgress: (progress) => told.push(progress),
  });
  const { epoch, epochs, secondsLeft } = told.at(-1) ?? { epoch: 0, epochs: 1, secondsLeft: 1 };
  expect(epoch).toBe(epochs);
  expect(secondsLeft).toBe(0);
  expect(told.map((progress) => progress.epoch)).toEqual(
    told.map((progress) => progress.epoch).sort((a, b) => a - b),
  );
  expect(told.every(({ loss }) => loss > 0)).toBe(true);
});

test('a training leaves no tensors behind, nor does one that is cancelled', async () => {
  const before = backend.tf.memory().numTensors;
  await trainNetwork(input, { backend, seed: 1, budget: TINY });
  expect(backend.tf.memory().numTensors).toBe(before);
  const controller = new AbortController();
  const training = trainNetwork(input, {
    backend,
    seed: 1,
    budget: TINY,
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('a planner stopped it')),
  });
  await expect(training).rejects.toThrow('a planner stopped it');
  expect(backend.tf.memory().numTensors).toBe(before);
});

test.each([0.2, 0.8])(
  'a training interrupted after %d of its epochs ends as if it had not been',
  async (share) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'callcast-network-'));
    const checkpoint: Checkpoint = checkpointInFolder(folder);
    let wholeEpochs = 0;
    const count = () => {
      wholeEpochs += 1;
    };
    const whole = await trainNetwork(input, { backend, seed: 5, budget: TINY, onProgress: count });
    const stopAfter = Math.round(share * wholeEpochs);
    const controller = new AbortController();
    let epochs = 0;
    const interrupted = trainNetwork(input, {
      backend,
      seed: 5,
      budget: TINY,
      checkpoint,
      signal: controller.signal,
      onProgress: () => {
        epochs += 1;
        if (epochs === stopAfter) controller.abort(new Error('the machine went down'));
      },
    });
    await expect(interrupted).rejects.toThrow('the machine went down');
    const goOn = () => {
      epochs += 1;
    };
    const resumed = await trainNetwork(input, {
      backend,
      seed: 5,
      budget: TINY,
      checkpoint,
      onProgress: goOn,
    });
    expect(epochs).toBe(wholeEpochs);
    expect(resumed.weights).toEqual(whole.weights);
    expect(await checkpoint.load()).toBeNull();
    await rm(folder, { recursive: true });
  },
);

test('series that only count their hours are learned from any hour on, and forecast by their median', async () => {
  const hourly = Array.from({ length: 6 }, (_, index): DayMatrix => {
    const days = Array.from({ length: 28 }, (_, day) => ({ date: null, weekday: day % 7, tags: [] }));
    const growing = (hour: number) =>
      (60 + 10 * index + 40 * Math.sin((hour + index) / 3.82)) * 1.02 ** (hour / 24);
    const values = Float64Array.from({ length: 28 * 24 }, (_, hour) =>
      hour < 5 ? Number.NaN : growing(hour),
    );
    return {
      id: `H${index}`,
      kind: 'count',
      slotsPerDay: 24,
      days,
      values,
      open: new Uint8Array(28 * 24).fill(1),
    };
  });
  const series = hourly.map((one) => firstDays(one, 26));
  const budget = { steps: 240, members: 1, hidden: 48, layers: 1, batchSize: 64 };
  const trained = await trainNetwork({ series, horizonDays: 2 }, { backend, seed: 1, budget });
  expect(trained.spec.shape).toMatchObject({ dated: false, slotsPerDay: 24 });
  const network = await openNetwork(trained);
  const forecasts = await network.forecastAll(
    hourly.map((one) => ({ history: firstDays(one, 26), future: asFuture(one, 26, 28) })),
  );
  await network.close();
  const actual = hourly.flatMap(({ values }) => [...values.subarray(26 * 24)]);
  const repeated = hourly.flatMap(({ values }) => [...values.subarray(24 * 24, 26 * 24)]);
  const means = forecasts.flatMap(({ mean }) => [...mean]);
  expect(wape(actual, means)).toBeLessThan(0.9 * wape(actual, repeated));
  expect(forecasts[0]?.mean).toEqual(forecasts[0]?.quantiles[3]?.values);
});

test('means are learned by what they weigh', async () => {
  const random = seededRandom(4);
  const series = input.series.map((one): DayMatrix => {
    const weights = one.values.map(() => (random() < 0.5 ? 1 : 0.02));
    return { ...one, kind: 'mean', values: weights.map((weight) => (weight === 1 ? 200 : 400)), weights };
  });
  const budget = { ...TINY, steps: 120, members: 1, hidden: 32 };
  const trained = await trainNetwork({ series, horizonDays: 7 }, { backend, seed: 1, budget });
  const network = await openNetwork(trained);
  const [forecast] = await network.forecastAll(
    queues.map(({ future }, index) => ({ history: series[index] as DayMatrix, future })),
  );
  await network.close();
  const medians = [...(forecast?.quantiles[3]?.values ?? [])].filter((value) => value > 0);
  expect(medians.length).toBeGreaterThan(50);
  expect(medians.reduce((sum, value) => sum + value, 0) / medians.length).toBeLessThan(240);
});

test('series of two interval lengths cannot share a network', async () => {
  const [first] = input.series;
  const hourly = first && { ...first, id: 'hourly', slotsPerDay: 24 };
  const training = trainNetwork(
    { series: [...input.series, ...(hourly ? [hourly] : [])], horizonDays: 7 },
    { backend, seed: 1 },
  );
  await expect(training).rejects.toThrow(/48 and of 24 intervals \(hourly\)/);
});

test('series without any observation say that there is nothing to learn', async () => {
  const series = input.series.map((one) => ({ ...one, values: one.values.map(() => Number.NaN) }));
  await expect(trainNetwork({ series, horizonDays: 7 }, { backend, seed: 1 })).rejects.toThrow(
    /too little to learn/,
  );
});
