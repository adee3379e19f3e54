import { ModelError } from '@/models/model-error';
import type { Backend } from '@/models/runtime/backend';
import type { DayMatrix } from '../day-matrix';
import { type Checkpoint, identityOf, packState, type TrainingState, unpackState } from './checkpoint';
import { denseLayer } from './dense-layer';
import { toDevice } from './device-data';
import { splitForValidation, windowDrawer } from './draw-windows';
import { featureCount } from './features';
import { freshMember, type MemberState, restoreMember, saveMember } from './member-state';
import { type NetworkShape, weightShapes } from './network-shape';
import { exportOnnx } from './onnx/export-onnx';
import { tabulate } from './series-table';
import { type Course, settleSteps, trainMember } from './train-member';
import type { NetworkSpec, TrainedNetwork } from './trained-network';
import { type Budget, planBudget, planShape } from './training-plan';
import { type TrainingProgress, trainingClock } from './training-progress';

export interface TrainingOptions {
  backend: Backend;
  seed: number;
  /** What it may cost; by default what fits the data. */
  budget?: Partial<Budget>;
  signal?: AbortSignal;
  onProgress?: (progress: TrainingProgress) => void;
  /** Takes a training up again that another process began, with the same result as without the interruption. */
  checkpoint?: Checkpoint;
}

/**
 * Trains one network on all series at once, for targets up to `horizonDays` after the last day. To judge it on the past,
 * train it on firstDays(series, …) and forecast later origins: it reads its history anew each time.
 *
 * The same series, seed and budget give the same weights on the same back end. All memory of the device is free again
 * afterwards, also when it was cancelled.
 * @throws ModelError where the series cannot share a network or hold nothing to learn; the signal's reason when cancelled
 */
export async function trainNetwork(
  input: { series: readonly DayMatrix[]; horizonDays: number },
  options: TrainingOptions,
): Promise<TrainedNetwork> {
  const { backend, seed } = options;
  const budget = planBudget(input.series, options.budget);
  const shape = planShape(input.series, input.horizonDays, budget);
  const tables = input.series.map((series) => tabulate(series, shape.scale));
  const clock = trainingClock(budget, options.onProgress);
  const { tf } = backend;
  const engine = { tf, dense: denseLayer(backend), shape };
  const split = splitForValidation(tables, shape);
  const all = tables.map(({ series }) => series.days.length);
  const drawLearning = windowDrawer(tables, split.learnUntil, shape);
  if (drawLearning(1, seed).length === 0) {
    throw new ModelError(
      'These series hold too little to learn from.',
      'A network needs two weeks of history.',
    );
  }
  const data = toDevice(tf, tables);
  try {
    const members = await trainMembers(
      {
        engine,
        tables,
        data,
        split,
        budget,
        drawLearning,
        drawAll: windowDrawer(tables, all, shape),
        signal: options.signal,
      },
      {
        options,
        clock,
        identity: identityOf([
          JSON.stringify({ shape, budget, seed }),
          ...tables.map(({ filled }) => filled),
        ]),
      },
    );
    return finish(members, { input, options, budget, shape, seconds: clock.seconds() });
  } finally {
    tf.dispose([data.values, data.importance]);
  }
}

interface Run {
  options: TrainingOptions;
  clock: ReturnType<typeof trainingClock>;
  identity: string;
}

async function trainMembers(course: Omit<Course, 'onEpoch'>, run: Run): Promise<TrainingState['done']> {
  const { shape, tf } = course.engine;
  const { checkpoint, seed } = run.options;
  const features = featureCount(shape);
  const perMember = weightShapes(shape, features).length;
  const saved = checkpoint ? await checkpoint.load() : null;
  const state = (saved && unpackState(saved, run.identity)) ?? {
    identity: run.identity,
    done: [],
    current: null,
  };
  const save = async (member: MemberState | null) => {
    if (!checkpoint) return;
    const current = member && (await saveMember(member));
    await checkpoint.save(packState({ ...state, current }, perMember));
  };
  while (state.done.length < course.budget.members) {
    const memberSeed = seed + 7919 * state.done.length;
    const member = state.current
      ? restoreMember(tf, shape, features, state.current)
      : freshMember(tf, shape, features, memberSeed);
    state.current = null;
    const onEpoch = async (at: MemberState) => {
      run.clock.tell(state.done.length, at.progress);
      await save(at);
    };
    const weights = await trainMember({ ...course, onEpoch }, member, memberSeed);
    state.done.push({ weights, validationLoss: member.progress.bestLoss });
    await save(null);
  }
  await checkpoint?.clear();
  return state.done;
}

function finish(
  members: TrainingState['done'],
  how: {
    input: { series: readonly DayMatrix[] };
    options: TrainingOptions;
    budget: Budget;
    shape: NetworkShape;
    seconds: number;
  },
): TrainedNetwork {
  const { backend, seed } = how.options;
  const weights = members.flatMap((member) => member.weights);
  const spec: NetworkSpec = {
    format: 1,
    shape: { ...how.shape, tags: [...how.shape.tags] },
    budget: how.budget,
    seed,
    parameters: weights.reduce((sum, { length }) => sum + length, 0),
    series: how.input.series.length,
    seriesDays: how.input.series.reduce((sum, { days }) => sum + days.length, 0),
    validationLoss: members.map(({ validationLoss }) => validationLoss),
    windows: (how.budget.steps + settleSteps(how.budget)) * how.budget.batchSize,
    backend: backend.kind,
    device: backend.deviceName,
    seconds: how.seconds,
    versions: { tfjs: backend.tf.version_core, node: process.versions.node },
  };
  return { spec, weights, onnx: exportOnnx(spec, weights) };
}
