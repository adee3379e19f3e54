import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { describeBatch, type Sample } from './describe-batch';
import { gatherPast } from './gather-past';
import { type NetworkShape, outputCells, pastCells } from './network-shape';
import { type ForecastRequest, type NetworkForecast, readForecast } from './read-forecast';
import { tabulate } from './series-table';
import { windowLevel } from './window';

/** Forecasts some series in one call of onnxruntime. */
export async function forecastGroup(
  session: InferenceSession,
  shape: NetworkShape,
  requests: readonly ForecastRequest[],
): Promise<NetworkForecast[]> {
  const tables = requests.map(({ history, future }) => tabulate(history, shape.scale, future));
  const samples = requests.flatMap(({ history, future }, seriesIndex) =>
    daysAhead(history.days.length, future.days.length, seriesIndex),
  );
  const outputs = samples.length > 0 ? await run(session, shape, tables, samples) : new Float32Array();
  let row = 0;
  return requests.map(({ future }, index) => {
    const table = tables[index];
    const from = row;
    row += future.days.length;
    const levels = samples.slice(from, row).flatMap((sample) => (table ? [windowLevel(table, sample)] : []));
    const mine = outputs.subarray(from * outputCells(shape), row * outputCells(shape));
    return readForecast(mine, future, {
      scale: shape.scale,
      dated: shape.dated,
      slotsPerDay: shape.slotsPerDay,
      levels,
    });
  });
}

function daysAhead(seenDays: number, count: number, seriesIndex: number): Sample[] {
  return Array.from({ length: count }, (_, day) => ({
    seriesIndex,
    seenDays,
    target: seenDays + day,
    phase: 0,
  }));
}

async function run(
  session: InferenceSession,
  shape: NetworkShape,
  tables: Parameters<typeof gatherPast>[0],
  samples: readonly Sample[],
): Promise<Float32Array> {
  const batch = describeBatch(
    tables,
    tables.map(() => 0),
    samples,
    shape,
  );
  const past = new Tensor('float32', gatherPast(tables, samples, batch, shape), [
    samples.length,
    pastCells(shape),
  ]);
  const features = new Tensor('float32', batch.features, [
    samples.length,
    batch.features.length / samples.length,
  ]);
  const { quantiles } = await session.run({ past, features });
  return quantiles?.data as Float32Array;
}
