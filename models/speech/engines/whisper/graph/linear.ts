import { integerAttribute, quantizedTensor } from '@/models/onnx/onnx-format';
import type { GraphBuilder } from './graph-builder';
import { dequantize, type Matrix, type NetworkWeights } from './read-weights';

/**
 * How products with weights are computed. `window`: 8 bits, what is multiplied is rounded by one scale for all of it: the
 * fastest for many rows of one window (VNNI), but rows of several windows would change each other. `row`: 8 bits, each
 * stretch of 64 numbers of a row has its own scale: a row comes out the same whichever rows are beside it. `float`: 32
 * bits, for GPUs.
 */
export type Arithmetic = 'window' | 'row' | 'float';

/** Numbers that share a scale in `row` arithmetic. */
const BLOCK = 64;

/** `x · W + b` for one or several linear parts that read the same input: their outputs stand beside each other. */
export function linear(
  graph: GraphBuilder,
  weights: NetworkWeights,
  input: string,
  {
    parts,
    arithmetic,
    scales,
  }: { parts: readonly string[]; arithmetic: Arithmetic; scales?: readonly number[] },
): string {
  const scaled = parts.map((part, at) => scaledBy(weights.matrix(part), scales?.[at] ?? 1));
  const bias = biasOf(weights, parts, scaled, scales);
  if (arithmetic === 'float' || scaled.some(({ quantized }) => quantized === null)) {
    const matrix = besideEachOther(
      scaled.map((one) => ({ ...one, values: dequantize(one), quantized: null })),
    );
    const product = graph.add('MatMul', [input, graph.floats(matrix.dims, matrix.values as Float32Array)]);
    return bias ? graph.add('Add', [product, graph.floats([bias.length], bias)]) : product;
  }
  const matrix = besideEachOther(scaled);
  return arithmetic === 'window' ? byWindow(graph, input, matrix, bias) : byRow(graph, input, matrix, bias);
}

function byWindow(graph: GraphBuilder, input: string, matrix: Matrix, bias: Float32Array | null): string {
  const { dims, quantized } = matrix;
  const { scale, zeroPoint } = quantized ?? { scale: Float32Array.of(1), zeroPoint: Int32Array.of(0) };
  const { values, shift } = signed(matrix.values as Uint8Array | Int8Array);
  const zeros = Int8Array.from(zeroPoint, (zero) => zero - shift);
  const inputs = [
    input,
    graph.constant(quantizedTensor(graph.name('matrix'), [...dims], values)),
    graph.floats([scale.length], scale),
    graph.constant(quantizedTensor(graph.name('zero'), [zeros.length], zeros)),
  ];
  if (bias) inputs.push(graph.floats([bias.length], bias));
  return graph.contrib('DynamicQuantizeMatMul', inputs);
}

/** The same numbers counted from -128: processors multiply bytes from 0 with bytes with a sign twice as fast as with others. */
function signed(values: Uint8Array | Int8Array): { values: Int8Array; shift: number } {
  return values instanceof Int8Array
    ? { values, shift: 0 }
    : { values: Int8Array.from(values, (value) => value - 128), shift: 128 };
}

function byRow(graph: GraphBuilder, input: string, matrix: Matrix, bias: Float32Array | null): string {
  const { dims, quantized, values } = matrix;
  const [rows, columns] = dims;
  const shift = values instanceof Int8Array ? 128 : 0;
  const turned = new Uint8Array(values.length);
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1)
      turned[column * rows + row] = (values[row * columns + column] as number) + shift;
  return byBlocks(graph, input, {
    turned,
    inner: rows,
    outer: columns,
    scale: quantized?.scale ?? Float32Array.of(1),
    zeroPoint: (quantized?.zeroPoint ?? Int32Array.of(0)).map((zero) => zero + shift),
    bias,
  });
}

interface Blocks {
  /** a row an output */
  turned: Uint8Array;
  inner: number;
  outer: number;
  scale: Float32Array;
  zeroPoint: Int32Array;
  bias: Float32Array | null;
}

function byBlocks(graph: GraphBuilder, input: string, blocks: Blocks): string {
  const { turned, inner, outer, scale, zeroPoint, bias } = blocks;
  const count = inner / BLOCK;
  const scales = Float32Array.from({ length: outer * count }, (_, at) => of(scale, Math.floor(at / count)));
  const zeros = Uint8Array.from({ length: outer * count }, (_, at) => of(zeroPoint, Math.floor(at / count)));
  const inputs = [
    input,
    graph.constant(quantizedTensor(graph.name('matrix'), [outer, count, BLOCK], turned)),
    graph.floats([outer, count], scales),
    zeros.every((zero) => zero === 128)
      ? ''
      : graph.constant(quantizedTensor(graph.name('zero'), [outer, count], zeros)),
  ];
  const product = graph.contrib('MatMulNBits', inputs, [
    integerAttribute('K', inner),
    integerAttribute('N', outer),
    integerAttribute('bits', 8),
    integerAttribute('block_size', BLOCK),
    integerAttribute('accuracy_level', 4),
  ]);
  return bias ? graph.add('Add', [product, graph.floats([bias.length], bias)]) : product;
}

/** The product with the tokens' embedding turned round: a number a token of the vocabulary. */
export function toVocabulary(
  graph: GraphBuilder,
  input: string,
  embedding: Matrix,
  arithmetic: Arithmetic,
): string {
  const [tokens, width] = embedding.dims;
  const { values, quantized } = embedding;
  if (arithmetic === 'float' || quantized === null || values instanceof Float32Array) {
    const turned = graph.transpose(graph.floats([tokens, width], dequantize(embedding)), [1, 0]);
    return graph.add('MatMul', [input, turned]);
  }
  const shift = values instanceof Int8Array ? 128 : 0;
  return byBlocks(graph, input, {
    turned: values instanceof Int8Array ? Uint8Array.from(values, (value) => value + shift) : values,
    inner: width,
    outer: tokens,
    scale: quantized.scale.slice(0, 1),
    zeroPoint: quantized.zeroPoint.slice(0, 1).map((zero) => zero + shift),
    bias: null,
  });
}

function of(values: Float32Array | Int32Array, column: number): number {
  return values[values.length === 1 ? 0 : column] as number;
}

function scaledBy(matrix: Matrix, factor: number): Matrix {
  if (factor === 1) return matrix;
  const { quantized, values } = matrix;
  return quantized === null
    ? { ...matrix, values: (values as Float32Array).map((value) => value * factor) }
    : { ...matrix, quantized: { ...quantized, scale: quantized.scale.map((scale) => scale * factor) } };
}

/** Keys have no bias: 0. Null where no part has one. */
function biasOf(
  weights: NetworkWeights,
  parts: readonly string[],
  matrices: readonly Matrix[],
  scales: readonly number[] | undefined,
): Float32Array | null {
  if (!parts.some((part) => weights.has(`${part}.bias`))) return null;
  const biases = parts.map((part, at) => {
    if (!weights.has(`${part}.bias`)) return new Float32Array(matrices[at]?.dims[1] ?? 0);
    return weights.floats(`${part}.bias`).values.map((value) => value * (scales?.[at] ?? 1));
  });
  return Float32Array.from(biases.flatMap((bias) => [...bias]));
}

/** Matrices of like rows as one, whose columns are theirs in order. */
function besideEachOther(matrices: readonly Matrix[]): Matrix {
  const [first] = matrices;
  if (!first || matrices.length === 1) return first as Matrix;
  const rows = first.dims[0];
  const columns = matrices.reduce((sum, { dims }) => sum + dims[1], 0);
  const Values = first.values.constructor as new (length: number) => Matrix['values'];
  const values = new Values(rows * columns);
  let from = 0;
  for (const { dims, values: own } of matrices) {
    for (let row = 0; row < rows; row += 1)
      values.set(own.subarray(row * dims[1], (row + 1) * dims[1]), row * columns + from);
    from += dims[1];
  }
  if (!first.quantized) return { dims: [rows, columns], values, quantized: null };
  const eachColumn = (pick: (matrix: Matrix, column: number) => number) =>
    matrices.flatMap((matrix) => Array.from({ length: matrix.dims[1] }, (_, column) => pick(matrix, column)));
  return {
    dims: [rows, columns],
    values,
    quantized: {
      scale: Float32Array.from(eachColumn(({ quantized }, at) => of(quantized?.scale as Float32Array, at))),
      zeroPoint: Int32Array.from(
        eachColumn(({ quantized }, at) => of(quantized?.zeroPoint as Int32Array, at)),
      ),
    },
  };
}
