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
  const ends = calibrationPart(calibration, 'scores', {
    probabilities: 'probabilities',
    confidence: 'confidence',
  });
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
  const table = bytesPart(weights, columns, classes, `${output}.weights`);
  const sums = gatherPart(`${output}.weights`, `${output}.sums`);
  return {
    initializer: [...table.initializer, ...sums.initializer, floatTensor(`${output}.bias`, [classes], bias)],
    node: [
      ...table.node,
      ...sums.node,
      { opType: 'Add', input: [`${output}.sums`, `${output}.bias`], output: [output] },
    ],
  };
}

/** A table of weights, kept as a byte each; onnxruntime makes floats of it once, when it opens the file. */
export function bytesPart(weights: Float32Array, rows: number, columns: number, output: string): OnnxPart {
  const { bytes, scales } = quantized(weights, rows, columns);
  return {
    initializer: [
      byteTensor(`${output}.bytes`, [rows, columns], bytes),
      floatTensor(`${output}.scales`, [rows, 1], scales),
    ],
    node: [
      { opType: 'Cast', input: [`${output}.bytes`], output: [`${output}.whole`], attribute: [TO_FLOAT] },
      { opType: 'Mul', input: [`${output}.whole`, `${output}.scales`], output: [output] },
    ],
  };
}

/** `places` and `values` to `output`: the rows of a table that are named, times the values, summed. */
export function gatherPart(table: string, output: string): OnnxPart {
  const named = (name: string) => `${output}.${name}`;
  return {
    initializer: [integerTensor(named('axis'), [1])],
    node: [
      {
        opType: 'Gather',
        input: [table, 'places'],
        output: [named('rows')],
        attribute: [integerAttribute('axis', 0)],
      },
      { opType: 'Unsqueeze', input: ['values', named('axis')], output: [named('factors')] },
      { opType: 'MatMul', input: [named('factors'), named('rows')], output: [named('products')] },
      { opType: 'Squeeze', input: [named('products'), named('axis')], output: [output] },
    ],
  };
}

/** Scores to `output.probabilities` and `output.confidence`: what calibration.ts computes. */
export function calibrationPart(
  { sharpness, a, b, c }: Calibration,
  scores: string,
  output: { probabilities: string; confidence: string },
): OnnxPart {
  const named = (name: string) => `${output.confidence}.${name}`;
  const constant = (name: string, value: number) => floatTensor(named(name), [], Float32Array.of(value));
  const step = (opType: string, input: string[], to: string): OnnxNode => ({ opType, input, output: [to] });
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
      step('Mul', [scores, named('sharpness')], named('sharp')),
      {
        opType: 'Softmax',
        input: [named('sharp')],
        output: [output.probabilities],
        attribute: [integerAttribute('axis', 1)],
      },
      step('Clip', [output.probabilities, named('least'), named('most')], named('kept')),
      step('Log', [named('kept')], named('low')),
      step('Sub', [named('one'), named('kept')], named('rest')),
      step('Log', [named('rest')], named('high')),
      step('Mul', [named('low'), named('a')], named('low-part')),
      step('Mul', [named('high'), named('b')], named('high-part')),
      step('Sub', [named('low-part'), named('high-part')], named('parts')),
      step('Add', [named('parts'), named('c')], named('odds')),
      step('Sigmoid', [named('odds')], output.confidence),
    ],
  };
}

/** Whole numbers from −127 to 127 with a scale for each row. */
function quantized(
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
