import type { Calibration } from '@/models/linear/calibration';
import { bytesPart, calibrationPart, gatherPart, type OnnxPart } from '@/models/linear/linear-onnx';
import type { LinearModel } from '@/models/linear/support-vectors';
import {
  encodeOnnx,
  floatTensor,
  integerAttribute,
  integerTensor,
  type OnnxValue,
} from '@/models/onnx/onnx-format';
import type { TextNetwork } from '../network/train-network';
import { type Members, POINT_SCALE } from '../train/members';
import { type IntentManifest, MANIFEST_KEY } from './manifest';

/** How members' scores become one: their weights (in the order of memberScores), then the calibration. */
export interface Verdict {
  weights: readonly number[];
  calibration: Calibration;
}

export interface TrainedIntents {
  members: Members;
  /** Of the n-grams' members alone. */
  alone: Verdict;
  /** Of all members, null without embeddings. */
  joint: Verdict | null;
  manifest: IntentManifest;
}

/** The table of weights whose columns say what each n-gram adds to each label. */
export const NGRAM_WEIGHTS = 'ngrams.linear';

/**
 * A classifier of intents as an ONNX file: `places` and `values` (batch × width, an n-gram vector a row, filled up with
 * value 0) to `alone.probabilities` and `alone.confidence` (batch × classes); with embeddings also `points` (batch ×
 * dimensions) to `joint.probabilities` and `joint.confidence`.
 */
export function exportIntents({ members, alone, joint, manifest }: TrainedIntents): Uint8Array {
  const { classes } = manifest;
  const both = members.embedded && joint ? { embedded: members.embedded, joint } : null;
  const parts = [
    ngramPart(members),
    sumPart(['ngrams.linear.scores', 'ngrams.network.scores'], alone.weights, 'alone'),
    verdictPart(alone, 'alone'),
  ];
  const input: OnnxValue[] = [
    { name: 'places', dims: ['batch', 'width'], holds: 'places' },
    { name: 'values', dims: ['batch', 'width'] },
  ];
  if (both) {
    const scores = [
      'ngrams.linear.scores',
      'ngrams.network.scores',
      'points.linear.scores',
      'points.network.scores',
    ];
    parts.push(
      pointPart(both.embedded),
      sumPart(scores, both.joint.weights, 'joint'),
      verdictPart(both.joint, 'joint'),
    );
    input.push({ name: 'points', dims: ['batch', both.embedded.linear.columns] });
  }
  return encodeOnnx({
    name: 'intents',
    node: parts.flatMap(({ node }) => node),
    initializer: parts.flatMap(({ initializer }) => initializer),
    input,
    output: (both ? ['alone', 'joint'] : ['alone']).flatMap((verdict) =>
      ['probabilities', 'confidence'].map((kind) => ({
        name: `${verdict}.${kind}`,
        dims: ['batch', classes],
      })),
    ),
    metadata: { [MANIFEST_KEY]: JSON.stringify(manifest) },
  });
}

/** Both tables of the n-grams side by side, so that they are looked up once. */
function ngramPart({ linear, network }: Members): OnnxPart {
  const { columns, classes } = linear;
  const tables = [
    bytesPart(linear.weights, columns, classes, NGRAM_WEIGHTS),
    bytesPart(network.inner, columns, network.hidden, 'ngrams.inner'),
  ];
  const sums = gatherPart('ngrams.table', 'ngrams.sums');
  const bias = new Float32Array(classes + network.hidden);
  bias.set(linear.bias);
  bias.set(network.innerBias, classes);
  const outer = outerPart(network, 'ngrams.network');
  return {
    initializer: [
      ...tables.flatMap(({ initializer }) => initializer),
      ...sums.initializer,
      floatTensor('ngrams.bias', [bias.length], bias),
      integerTensor('ngrams.sizes', [classes, network.hidden]),
      ...outer.initializer,
    ],
    node: [
      ...tables.flatMap(({ node }) => node),
      {
        opType: 'Concat',
        input: [NGRAM_WEIGHTS, 'ngrams.inner'],
        output: ['ngrams.table'],
        attribute: [integerAttribute('axis', 1)],
      },
      ...sums.node,
      { opType: 'Add', input: ['ngrams.sums', 'ngrams.bias'], output: ['ngrams.both'] },
      {
        opType: 'Split',
        input: ['ngrams.both', 'ngrams.sizes'],
        output: ['ngrams.linear.scores', 'ngrams.network.hidden'],
        attribute: [integerAttribute('axis', 1)],
      },
      ...outer.node,
    ],
  };
}

/** `<name>.hidden` to `<name>.scores`. */
function outerPart({ hidden, classes, outer, outerBias }: TextNetwork, name: string): OnnxPart {
  return {
    initializer: [
      floatTensor(`${name}.outer`, [hidden, classes], outer),
      floatTensor(`${name}.outer-bias`, [classes], outerBias),
    ],
    node: [
      { opType: 'Relu', input: [`${name}.hidden`], output: [`${name}.lit`] },
      {
        opType: 'Gemm',
        input: [`${name}.lit`, `${name}.outer`, `${name}.outer-bias`],
        output: [`${name}.scores`],
      },
    ],
  };
}

function pointPart({ linear, network }: NonNullable<Members['embedded']>): OnnxPart {
  const outer = outerPart(network, 'points.network');
  const { columns, classes } = linear;
  return {
    initializer: [
      floatTensor('points.weights', [columns, classes], scaled(linear)),
      floatTensor('points.bias', [classes], linear.bias),
      floatTensor(
        'points.inner',
        [columns, network.hidden],
        network.inner.map((weight) => weight * POINT_SCALE),
      ),
      floatTensor('points.inner-bias', [network.hidden], network.innerBias),
      ...outer.initializer,
    ],
    node: [
      {
        opType: 'Gemm',
        input: ['points', 'points.weights', 'points.bias'],
        output: ['points.linear.scores'],
      },
      {
        opType: 'Gemm',
        input: ['points', 'points.inner', 'points.inner-bias'],
        output: ['points.network.hidden'],
      },
      ...outer.node,
    ],
  };
}

/** The members read points times POINT_SCALE; the file takes them as they are. */
function scaled({ weights }: LinearModel): Float32Array {
  return weights.map((weight) => weight * POINT_SCALE);
}

/** The members' scores times their weights, added up. */
function sumPart(scores: readonly string[], weights: readonly number[], output: string): OnnxPart {
  const weighted = scores.map((_, member) => `${output}.member${member + 1}`);
  return {
    initializer: weighted.map((name, member) =>
      floatTensor(`${name}.weight`, [], Float32Array.of(weights[member] as number)),
    ),
    node: [
      ...weighted.map((name, member) => ({
        opType: 'Mul',
        input: [scores[member] as string, `${name}.weight`],
        output: [name],
      })),
      { opType: 'Sum', input: weighted, output: [`${output}.scores`] },
    ],
  };
}

function verdictPart({ calibration }: Verdict, verdict: string): OnnxPart {
  return calibrationPart(calibration, `${verdict}.scores`, {
    probabilities: `${verdict}.probabilities`,
    confidence: `${verdict}.confidence`,
  });
}
