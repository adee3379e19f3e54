import { ModelError } from '@/models/model-error';
import { decodeOnnx, type OnnxFileGraph, type OnnxFileTensor } from '@/models/onnx/onnx-format';

/** A matrix as the file holds it: floats, or 8 bits with `value = scale * (q - zeroPoint)`, one scale for all or a column. */
export interface Matrix {
  /** rows (inputs), columns (outputs) */
  dims: readonly [number, number];
  values: Float32Array | Uint8Array | Int8Array;
  /** null for floats */
  quantized: { scale: Float32Array; zeroPoint: Int32Array } | null;
}

/** What an encoder or decoder was trained to, by the names of its parts: `layers.0.self_attn.q_proj`. */
export interface NetworkWeights {
  /** biases, norms, positions, convolutions: floats */
  floats(name: string): { dims: readonly number[]; values: Float32Array };
  /** of a linear part, or of the tokens' embedding */
  matrix(name: string): Matrix;
  has(name: string): boolean;
}

const FLOAT = 1;
const UINT8 = 2;
const INT8 = 3;

/**
 * Reads the weights out of an ONNX file of transformers.js's layout (exported by Hugging Face's Optimum, quantized by
 * onnxruntime's quantize_dynamic or not at all). Parameters have their names of training; matrices are anonymous there
 * ("onnx::MatMul_1754") and are told by the product in which they stand ("/layers.0/self_attn/q_proj/MatMul_output_0").
 *
 * @throws ModelError where a part is missing or is held in another way
 */
export function readNetworkWeights(file: Uint8Array, place: string): NetworkWeights {
  const graph = decodeGraph(file, place);
  const constants = new Map<string, OnnxFileTensor>();
  const matrices = new Map<string, string>();
  collect(graph, constants, matrices);
  const named = new Map([...constants.keys()].map((name) => [plainName(name), name]));
  const unlike = (part: string) =>
    new ModelError(
      `${place} holds no ${part} that can be read.`,
      'Use the weights that "npx callcast models pull" brings: whisper-base, or another of its family.',
    );
  const constant = (name: string): OnnxFileTensor | undefined => constants.get(named.get(name) ?? name);
  const floats = (name: string) => {
    const held = constant(name);
    if (held) return { dims: held.dims, values: floatsOf(held, place) };
    const quantized = matrixOf(name);
    if (!quantized) throw unlike(name);
    return { dims: quantized.dims, values: dequantize(quantized) };
  };
  const matrixOf = (name: string): Matrix | null => {
    const base = matrices.get(name) ?? named.get(`${name}_quantized`) ?? named.get(name);
    const held = base === undefined ? undefined : constants.get(base);
    if (!base || !held) return null;
    const dims = held.dims as unknown as readonly [number, number];
    if (held.dataType === FLOAT) return { dims, values: floatsOf(held, place), quantized: null };
    const scale = constants.get(base.replace(/_quantized$/, '_scale'));
    if (!scale) return null;
    const zero = constants.get(base.replace(/_quantized$/, '_zero_point'));
    const zeroPoint = zero ? integersOf(zero) : Int32Array.of(0);
    return { dims, values: bytesOf(held, place), quantized: { scale: floatsOf(scale, place), zeroPoint } };
  };
  return {
    floats,
    matrix(name) {
      const found = matrixOf(name);
      if (!found) throw unlike(name);
      return found;
    },
    has: (name) => constant(name) !== undefined || matrixOf(name) !== null,
  };
}

function decodeGraph(file: Uint8Array, place: string): OnnxFileGraph {
  try {
    return decodeOnnx(file);
  } catch (cause) {
    throw new ModelError(`${place} is no ONNX file.`, 'Pull the weights again.', { cause });
  }
}

/** Constants of a graph and the branches in it, and which of them is the matrix of which part. */
function collect(
  graph: OnnxFileGraph,
  constants: Map<string, OnnxFileTensor>,
  matrices: Map<string, string>,
): void {
  for (const held of graph.initializer) constants.set(held.name, held);
  for (const { opType, input, output, attribute } of graph.node) {
    const part = /^\/(?:model\/)?(?:(?:de|en)coder\/)?(.+)\/MatMul_output_0/.exec(output[0] ?? '')?.[1];
    const matrix = input[1];
    if (part && matrix && /^MatMul(Integer)?$/.test(opType)) matrices.set(part.replaceAll('/', '.'), matrix);
    for (const { g } of attribute) if (g) collect(g, constants, matrices);
  }
}

/** A name without what exporters put around it. */
function plainName(name: string): string {
  return name.replace(/^(model\.)?((de|en)coder\.)?/, '').replace(/_merged_\d+/, '');
}

function floatsOf({ name, dataType, rawData, floatData }: OnnxFileTensor, place: string): Float32Array {
  if (dataType !== FLOAT)
    throw new ModelError(
      `${place}: ${name} is held in a form that cannot be read (ONNX data type ${dataType}).`,
      'Use weights of 32 bits or quantized to 8.',
    );
  return rawData.length > 0 ? new Float32Array(aligned(rawData)) : Float32Array.from(floatData);
}

function bytesOf({ name, dataType, rawData }: OnnxFileTensor, place: string): Uint8Array | Int8Array {
  if (dataType === UINT8) return new Uint8Array(rawData.buffer, rawData.byteOffset, rawData.byteLength);
  if (dataType === INT8) return new Int8Array(rawData.buffer, rawData.byteOffset, rawData.byteLength);
  throw new ModelError(
    `${place}: ${name} is held in a form that cannot be read (ONNX data type ${dataType}).`,
    'Use weights of 32 bits or quantized to 8.',
  );
}

function integersOf({ dataType, rawData, int32Data }: OnnxFileTensor): Int32Array {
  if (rawData.length === 0) return Int32Array.from(int32Data);
  return Int32Array.from(dataType === INT8 ? new Int8Array(aligned(rawData)) : rawData);
}

/** Numbers of several bytes may begin anywhere in a file, but not in memory. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The matrix as floats. */
export function dequantize({ dims: [, columns], values, quantized }: Matrix): Float32Array {
  if (values instanceof Float32Array) return values;
  const { scale, zeroPoint } = quantized ?? { scale: Float32Array.of(1), zeroPoint: Int32Array.of(0) };
  const single = scale.length === 1;
  const floats = new Float32Array(values.length);
  for (let at = 0; at < floats.length; at += 1) {
    const column = single ? 0 : at % columns;
    floats[at] =
      (scale[column] as number) *
      ((values[at] as number) - (zeroPoint[zeroPoint.length === 1 ? 0 : column] as number));
  }
  return floats;
}
