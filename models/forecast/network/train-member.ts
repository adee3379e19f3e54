import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tensor } from '@tensorflow/tfjs-core';
import { adamStep } from './adam';
import { describeBatch, type Sample } from './describe-batch';
import { type DeviceData, gatherBatch } from './device-data';
import type { Split } from './draw-windows';
import { disposeMember, download, type MemberState, startFrom } from './member-state';
import { backwardPass, type Engine, forwardPass } from './network-pass';
import { pinballLoss } from './pinball-loss';
import type { SeriesTable } from './series-table';
import type { Budget } from './training-plan';

/** What all members are trained with. */
export interface Course {
  engine: Engine;
  tables: readonly SeriesTable[];
  data: DeviceData;
  split: Split;
  budget: Budget;
  /** Draws the windows of a step: beside what is kept aside, and from everything. */
  drawLearning(size: number, seed: number): Sample[];
  drawAll(size: number, seed: number): Sample[];
  signal?: AbortSignal | undefined;
  /** Called at the end of each epoch, and able to put the state away. */
  onEpoch(state: MemberState): Promise<void> | void;
}

/** Evaluations of one member. */
export const EPOCHS = 12;
const PATIENCE = 4;
const RATE = 2e-3;
const DECAY = 0.3;
const WARM_UP = 50;
/** Steps between two additions to the running mean of the weights. */
const MEAN_EVERY = 10;
/** How far that mean reaches back, as a share of all steps. */
const MEAN_SPAN = 0.05;
/** The second phase: this share of the steps of the first, at this share of its rate. */
const SETTLE = { steps: 0.1, rate: 0.1 };
/** How often the device is waited for, so that neither memory nor cancellation lags behind. */
const WAIT_EVERY = 20;

/** Steps of the second phase. */
export function settleSteps({ steps }: Budget): number {
  return Math.max(1, Math.round(steps * SETTLE.steps));
}

/**
 * Trains one member to its end and gives its weights: with early stopping on the days kept aside, then, from the best
 * weights, briefly on all days. `state` may come from an earlier process. Frees the state's tensors in any case.
 * @throws the signal's reason when cancelled
 */
export async function trainMember(course: Course, state: MemberState, seed: number): Promise<Float32Array[]> {
  try {
    if (state.progress.phase === 'learn') {
      await learn(course, state, seed);
      await beginSettling(course, state);
    }
    await settle(course, state, seed);
    return await download(state.moments.mean);
  } finally {
    disposeMember(course.engine.tf, state);
  }
}

async function learn(course: Course, state: MemberState, seed: number): Promise<void> {
  const { steps, batchSize } = course.budget;
  const { progress } = state;
  const epochSteps = Math.max(1, Math.ceil(steps / EPOCHS));
  while (progress.step < steps && progress.sinceBest < PATIENCE) {
    const until = Math.min(steps, progress.step + epochSteps);
    progress.loss = await runSteps(course, state, until, (step) => ({
      samples: course.drawLearning(batchSize, seedOf(seed, step)),
      rate: RATE * Math.min(1, step / WARM_UP) * (0.01 + 0.99 * cosine(step / steps)),
      keepMean: Math.max(0, 1 - MEAN_EVERY / (MEAN_SPAN * steps)),
    }));
    await judge(course, state);
    await course.onEpoch(state);
  }
}

async function beginSettling({ engine: { tf } }: Course, state: MemberState): Promise<void> {
  const { moments, progress } = state;
  const best = state.best ?? (await download(moments.mean));
  const dimensions = moments.weights.map((weight) => weight.shape);
  disposeMember(tf, state);
  state.moments = startFrom(tf, dimensions, best);
  state.best = null;
  progress.phase = 'settle';
  progress.step = 0;
}

async function settle(course: Course, state: MemberState, seed: number): Promise<void> {
  const steps = settleSteps(course.budget);
  state.progress.loss = await runSteps(course, state, steps, (step) => ({
    samples: course.drawAll(course.budget.batchSize, seedOf(seed + 1, step)),
    rate: RATE * SETTLE.rate * Math.min(1, (steps - step + 1) / steps),
    keepMean: 0.8,
  }));
  await course.onEpoch(state);
}

interface Step {
  samples: Sample[];
  rate: number;
  keepMean: number;
}

/** Runs steps up to number `until` and gives their mean loss. */
async function runSteps(
  course: Course,
  state: MemberState,
  until: number,
  plan: (step: number) => Step,
): Promise<number> {
  const { tf } = course.engine;
  const { progress } = state;
  let total = 0;
  let waiting: Tensor[] = [];
  const first = progress.step;
  const drain = async () => {
    for (const loss of waiting) total += (await loss.data())[0] ?? 0;
    tf.dispose(waiting);
    waiting = [];
    await nextTurn();
    course.signal?.throwIfAborted();
  };
  try {
    while (progress.step < until) {
      progress.step += 1;
      waiting.push(trainOnce(course, state, plan(progress.step)));
      if (waiting.length >= WAIT_EVERY) await drain();
    }
    await drain();
  } finally {
    tf.dispose(waiting);
  }
  return total / Math.max(1, until - first);
}

/** One step of the optimizer; gives its loss, still on the device. */
function trainOnce(
  { engine, tables, data }: Course,
  state: MemberState,
  { samples, rate, keepMean }: Step,
): Tensor {
  const { tf, shape } = engine;
  const { weights } = state.moments;
  const batch = describeBatch(tables, data.offsets, samples, shape);
  const { loss, gradients } = tf.tidy(() => {
    const { past, features, actual, importance } = gatherBatch(tf, data, batch, shape);
    const pass = forwardPass(engine, weights, past, features);
    const { loss, gradient } = pinballLoss(tf, pass.output, actual, importance);
    return { loss, gradients: backwardPass(engine, weights, pass, gradient) };
  });
  const { step } = state.progress;
  state.moments = adamStep(tf, state.moments, gradients, {
    step,
    rate,
    decay: DECAY,
    keepMean: step % MEAN_EVERY === 0 ? keepMean : 1,
  });
  tf.dispose(gradients);
  return loss;
}

/** The loss on the days kept aside, by the running mean of the weights; remembers the best. */
async function judge(course: Course, state: MemberState): Promise<void> {
  const { progress, moments } = state;
  const { validation } = course.split;
  if (validation.length === 0) return;
  const loss = await validationLoss(course, moments.mean, validation);
  progress.validationLoss = loss;
  if (progress.bestLoss === null || loss < progress.bestLoss) {
    progress.bestLoss = loss;
    progress.sinceBest = 0;
    state.best = await download(moments.mean);
  } else progress.sinceBest += 1;
}

async function validationLoss(
  { engine, tables, data }: Course,
  weights: readonly Tensor[],
  samples: readonly Sample[],
): Promise<number> {
  const { tf, shape } = engine;
  const batch = describeBatch(tables, data.offsets, samples, shape);
  const loss = tf.tidy(() => {
    const { past, features, actual, importance } = gatherBatch(tf, data, batch, shape);
    return pinballLoss(tf, forwardPass(engine, weights, past, features).output, actual, importance).loss;
  });
  const [value = Number.NaN] = await loss.data();
  loss.dispose();
  return value;
}

function cosine(progress: number): number {
  return 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
}

/** A seed of its own for every step, so that a training that goes on draws what it would have drawn. */
function seedOf(seed: number, step: number): number {
  return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b)) | 0;
}
