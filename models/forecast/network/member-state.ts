import type { Tensor } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '@/models/runtime/backend';
import { seededRandom } from '../accuracy/seeded-random';
import type { Moments } from './adam';
import { initialWeights } from './initial-weights';
import { type NetworkShape, weightShapes } from './network-shape';

/** Training goes through two phases: learning beside kept-aside days, then briefly from all days. */
export type Phase = 'learn' | 'settle';

/** How far the training of one member is, without its tensors. */
export interface MemberProgress {
  phase: Phase;
  /** Steps done in this phase. */
  step: number;
  /** Evaluations since the best one. */
  sinceBest: number;
  bestLoss: number | null;
  /** The latest losses, for progress. */
  loss: number | null;
  validationLoss: number | null;
}

/** The training of one member: its tensors on the device, the best weights so far beside them. */
export interface MemberState {
  progress: MemberProgress;
  moments: Moments;
  best: Float32Array[] | null;
}

/** What of a member's training can be put away and taken up again. */
export interface SavedMember {
  progress: MemberProgress;
  /** weights, first, second, mean, and best where there is one, each in the order of weightShapes. */
  tensors: Float32Array[];
}

export function freshMember(
  tf: TensorFlow,
  shape: NetworkShape,
  featureCount: number,
  seed: number,
): MemberState {
  const values = initialWeights(shape, featureCount, seededRandom(seed));
  const dimensions = weightShapes(shape, featureCount).map((weight) => weight.dimensions);
  return {
    progress: { phase: 'learn', step: 0, sinceBest: 0, bestLoss: null, loss: null, validationLoss: null },
    moments: startFrom(tf, dimensions, values),
    best: null,
  };
}

/** Moments for weights that begin a phase. */
export function startFrom(tf: TensorFlow, dimensions: number[][], values: readonly Float32Array[]): Moments {
  const place = () => values.map((value, index) => tf.tensor(value, dimensions[index]));
  const zeros = () => values.map((_, index) => tf.zeros(dimensions[index] ?? []));
  return { weights: place(), first: zeros(), second: zeros(), mean: place() };
}

export function disposeMember(tf: TensorFlow, { moments }: MemberState): void {
  tf.dispose([moments.weights, moments.first, moments.second, moments.mean]);
}

export async function download(tensors: readonly Tensor[]): Promise<Float32Array[]> {
  const values: Float32Array[] = [];
  for (const tensor of tensors) values.push(Float32Array.from(await tensor.data<'float32'>()));
  return values;
}

export async function saveMember({ progress, moments, best }: MemberState): Promise<SavedMember> {
  const { weights, first, second, mean } = moments;
  const tensors = await download([...weights, ...first, ...second, ...mean]);
  return { progress: { ...progress }, tensors: best ? [...tensors, ...best] : tensors };
}

export function restoreMember(
  tf: TensorFlow,
  shape: NetworkShape,
  featureCount: number,
  saved: SavedMember,
): MemberState {
  const dimensions = weightShapes(shape, featureCount).map((weight) => weight.dimensions);
  const count = dimensions.length;
  const part = (index: number) => saved.tensors.slice(index * count, (index + 1) * count);
  const place = (index: number) => part(index).map((values, at) => tf.tensor(values, dimensions[at]));
  const best = part(4);
  return {
    progress: { ...saved.progress },
    moments: { weights: place(0), first: place(1), second: place(2), mean: place(3) },
    best: best.length > 0 ? best : null,
  };
}
