import {
  byteTensor,
  encodeOnnx,
  floatTensor,
  integerAttribute,
  integerTensor,
  type OnnxNode,
  type OnnxTensor,
  TO_FLOAT,
} from '@/models/onnx/onnx-format';
import type { Calibration } from './calibration';
import { LEAST_PROBABILITY } from './calibration';
import type { LinearModel } from './support-vectors';

/** Nodes of a graph with the constants they need. */
export interface OnnxPart {
  node: OnnxNode[];
  initializer: OnnxTensor[];
}

/**
 * A sparse linear model with its calibration as an ONNX file: `places` and `values` (batch × width: each row's features,
 * filled up with value 0) to `scores`, `probabilities` (softmax) and `confidence` (the beta map of each), batch × classes.
 * Weights are kept in a byte each, with one scale a feature; `metadata` is carried along.
 */
export function exportLinear(
  model: LinearModel,
  calibration: Calibration,
  metadata: Record<string, string>,
): Uint8Array {
  const sums = linearPart(model, 'scores');
  const ends = calibrationPart(calibration, 'scores');
  const output = ['scores', 'probabilities', 'confidence'];
  return encodeOnnx({
    name: 'linear',
    node: [...sums.node, ...ends.node],
    initializer: [...sums.initializer, ...ends.initializer],
    input: [
      { name: 'places', dims: ['batch', 'width'], holds: 'places' },
      { name: 'values', dims: ['batch', 'width'] },
    ],
    output: output.map((name) => ({ name, dims: ['batch', model.classes] })),
    metadata,
  });
}

/** `places` and `values` to `output`: the rows of the weights that are named, times the values, summed, plus the bias. */
export function linearPart({ columns, classes, weights, bias }: LinearModel, output: string): OnnxPart {
  const named = (name: string) => `${output}.${name}`;
  const { bytes, scales } = quantized(weights, columns, classes);
  return {
    initializer: [
      byteTensor(named('bytes'), [columns, classes], bytes),
      floatTensor(named('scales'), [columns, 1], scales),
      floatTensor(named('bias'), [classes], bias),
      integerTensor('middle-axis', [1]),
    ],
    node: [
      { opType: 'Cast', input: [named('bytes')], output: [named('whole')], attribute: [TO_FLOAT] },
      { opType: 'Mul', input: [named('whole'), named('scales')], output: [named('weights')] },
      {
        opType: 'Gather',
        input: [named('weights'), 'places'],
        output: [named('rows')],
        attribute: [integerAttribute('axis', 0)],
      },
      { opType: 'Unsqueeze', input: ['values', 'middle-axis'], output: [named('factors')] },
      { opType: 'MatMul', input: [named('factors'), named('rows')], output: [named('sums')] },
      { opType: 'Squeeze', input: [named('sums'), 'middle-axis'], output: [named('flat')] },
      { opType: 'Add', input: [named('flat'), named('bias')], output: [output] },
    ],
  };
}

/** `scores` to `probabilities` and `confidence`: what calibration.ts computes. */
export function calibrationPart({ sharpness, a, b, c }: Calibration, scores: string): OnnxPart {
  const constant = (name: string, value: number) => floatTensor(name, [], Float32Array.of(value));
  return {
    initializer: [
      constant('sharpness', sharpness),
      constant('least', LEAST_PROBABILITY),
      constant('most', 1 - LEAST_PROBABILITY),
      constant('one', 1),
      constant('a', a),
      constant('b', b),
      constant('c', c),
    ],
    node: [
      { opType: 'Mul', input: [scores, 'sharpness'], output: ['sharp'] },
      {
        opType: 'Softmax',
        input: ['sharp'],
        output: ['probabilities'],
        attribute: [integerAttribute('axis', 1)],
      },
      { opType: 'Clip', input: ['probabilities', 'least', 'most'], output: ['kept'] },
      { opType: 'Log', input: ['kept'], output: ['low'] },
      { opType: 'Sub', input: ['one', 'kept'], output: ['rest'] },
      { opType: 'Log', input: ['rest'], output: ['high'] },
      { opType: 'Mul', input: ['low', 'a'], output: ['low-part'] },
      { opType: 'Mul', input: ['high', 'b'], output: ['high-part'] },
      { opType: 'Sub', input: ['low-part', 'high-part'], output: ['parts'] },
      { opType: 'Add', input: ['parts', 'c'], output: ['odds'] },
      { opType: 'Sigmoid', input: ['odds'], output: ['confidence'] },
    ],
  };
}

/** Whole numbers from −127 to 127 with a scale for each row. */
export function quantized(
  weights: Float32Array,
  rows: number,
  columns: number,
): { bytes: Int8Array; scales: Float32Array } {
  const bytes = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns;
    let largest = 0;
    for (let at = from; at < from + columns; at += 1)
      largest = Math.max(largest, Math.abs(weights[at] as number));
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let at = from; at < from + columns; at += 1) bytes[at] = Math.round((weights[at] as number) / scale);
  }
  return { bytes, scales };
}
