import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { accuracyOf, macroF1Of } from '@/models/intent/train/describe-answers';
import { expectedCalibrationError } from '@/models/linear/calibration';
import type { IntentSet } from './data-sets';
import type { Said } from './methods';

export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Judgement {
  /** of the best label, whatever the threshold, over the texts about an intent */
  accuracy: Interval;
  macroF1: Interval;
  /** of the label that is told; null where the method tells every text a label */
  withUnknown: number | null;
  outOfScopeRecall: number | null;
  calibrationError: number | null;
}

export function judge({ test }: IntentSet, said: readonly Said[]): Judgement {
  const labels = [...new Set(test.map(({ label }) => label))].filter((label) => label !== 'oos').sort();
  const places = new Map(labels.map((label, place) => [label, place]));
  const judged = {
    truth: test.map(({ label }) => places.get(label) ?? -1),
    said: said.map(({ top }) => places.get(top) ?? -1),
  };
  const own = test.flatMap(({ label }, row) => (label === 'oos' ? [] : [row]));
  const none = test.flatMap(({ label }, row) => (label === 'oos' ? [row] : []));
  const scored = said.every(({ score }) => score !== null);
  const share = (rows: readonly number[], holds: (row: number) => boolean) =>
    rows.filter(holds).length / rows.length;
  return {
    accuracy: accuracyOf(judged, 1),
    macroF1: macroF1Of(judged, labels.length, 1),
    withUnknown: scored ? share(own, (row) => said[row]?.label === test[row]?.label) : null,
    outOfScopeRecall: scored && none.length > 0 ? share(none, (row) => said[row]?.label === 'unknown') : null,
    calibrationError: scored
      ? expectedCalibrationError(
          own.map((row) => said[row]?.score ?? 0),
          own.map((row) => judged.truth[row] === judged.said[row]),
        )
      : null,
  };
}

const DRAWS = 2000;

/** How many more texts the first gets right than the second, as a share, by the paired bootstrap over texts. */
export function difference({ test }: IntentSet, one: readonly Said[], other: readonly Said[]): Interval {
  const gains = test.flatMap(({ label }, row) =>
    label === 'oos' ? [] : [Number(one[row]?.top === label) - Number(other[row]?.top === label)],
  );
  const random = seededRandom(1);
  const mean = (draw: () => number) => {
    let sum = 0;
    for (let at = 0; at < gains.length; at += 1) sum += draw();
    return sum / gains.length;
  };
  const draws = Float64Array.from({ length: DRAWS }, () =>
    mean(() => gains[Math.floor(random() * gains.length)] ?? 0),
  ).sort();
  return {
    value: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
    low: draws[Math.floor(DRAWS * 0.025)] ?? 0,
    high: draws[Math.floor(DRAWS * 0.975)] ?? 0,
  };
}
