import {
  encodeOnnx,
  integerAttribute,
  integersAttribute,
  type OnnxValue,
  quantizedTensor,
} from '@/models/onnx/onnx-format';
import type { WhisperShape } from '../whisper-shape';
import { GraphBuilder } from './graph-builder';
import { feedForward, norm } from './layer-parts';
import { type Arithmetic, linear, toVocabulary } from './linear';
import { dequantize, type NetworkWeights } from './read-weights';

interface DecoderOptions {
  shape: WhisperShape;
  arithmetic: Exclude<Arithmetic, 'window'>;
  /** [layer, head]s whose attention to the sound follows the words */
  alignmentHeads: readonly (readonly [number, number])[];
}

/**
 * The decoder as an ONNX file of its own: one graph for the first tokens and every further one (the published one holds
 * both, and turns the quantized vocabulary into floats at each token).
 *
 * In: `tokens` [rows, new], `places` [new] (of the new tokens), `read` [read] (at which of them logits are wanted),
 * `mask` [new, past + new] (0, or -infinity where a token must not look), `silence` [rows, 1, 1, frames] (the same for
 * frames), and a layer: `past.N.key` [rows, heads, 64, past], `past.N.value` [rows, heads, past, 64], `cross.N.key`,
 * `cross.N.value` as the encoder gives them. Out: `logits` [rows, read, vocabulary], `attention` [rows, alignment
 * heads, new, frames], and `present.N.key`, `present.N.value`: past and new.
 */
export function decoderGraph(weights: NetworkWeights, options: DecoderOptions): Uint8Array {
  const { shape, arithmetic } = options;
  const graph = new GraphBuilder();
  let hidden = graph.add('Add', [embedTokens(graph, weights), embedPlaces(graph, weights)]);
  const attention: string[] = [];
  for (let at = 0; at < shape.decoderLayers; at += 1) {
    hidden = selfAttention(graph, weights, hidden, { at, ...options });
    const heads = options.alignmentHeads.filter(([layer]) => layer === at).map(([, head]) => head);
    hidden = crossAttention(graph, weights, hidden, { at, heads, attention, ...options });
    hidden = feedForward(graph, weights, hidden, { layer: `layers.${at}`, arithmetic });
  }
  const wanted = graph.add('Gather', [hidden, 'read'], [integerAttribute('axis', 1)]);
  const last = norm(graph, weights, wanted, 'layer_norm');
  const logits = toVocabulary(graph, last, weights.matrix('embed_tokens.weight'), arithmetic);
  graph.add('Identity', [logits], [], 'logits');
  if (attention.length > 0) graph.add('Concat', attention, [integerAttribute('axis', 1)], 'attention');
  return encodeOnnx({
    name: 'whisper-decoder',
    node: graph.node,
    initializer: graph.initializer,
    ...valuesOf(options, attention.length > 0),
    metadata: {},
  });
}

function valuesOf(
  { shape, alignmentHeads }: DecoderOptions,
  attends: boolean,
): { input: OnnxValue[]; output: OnnxValue[] } {
  const { decoderHeads: heads, headWidth, decoderLayers, vocabulary } = shape;
  const layers = Array.from({ length: decoderLayers }, (_, at) => at);
  const keep = (stem: string, length: string): OnnxValue[] =>
    layers.flatMap((at) => [
      { name: `${stem}.${at}.key`, dims: ['rows', heads, headWidth, length] },
      { name: `${stem}.${at}.value`, dims: ['rows', heads, length, headWidth] },
    ]);
  const attention = { name: 'attention', dims: ['rows', alignmentHeads.length, 'new', 'frames'] };
  return {
    input: [
      { name: 'tokens', dims: ['rows', 'new'], holds: 'tokens' },
      { name: 'places', dims: ['new'], holds: 'tokens' },
      { name: 'read', dims: ['read'], holds: 'tokens' },
      { name: 'mask', dims: ['new', 'all'] },
      { name: 'silence', dims: ['rows', 1, 1, 'frames'] },
      ...keep('past', 'past'),
      ...keep('cross', 'frames'),
    ],
    output: [
      { name: 'logits', dims: ['rows', 'read', vocabulary] },
      ...(attends ? [attention] : []),
      ...keep('present', 'all'),
    ],
  };
}

function embedTokens(graph: GraphBuilder, weights: NetworkWeights): string {
  const { dims, values, quantized } = weights.matrix('embed_tokens.weight');
  if (values instanceof Float32Array || quantized === null) {
    return graph.add('Gather', [graph.floats(dims, dequantize({ dims, values, quantized })), 'tokens']);
  }
  const zeros = quantized.zeroPoint.slice(0, 1);
  const gathered = graph.add('Gather', [
    graph.constant(quantizedTensor(graph.name('embedding'), [...dims], values)),
    'tokens',
  ]);
  const zero = values instanceof Int8Array ? Int8Array.from(zeros) : Uint8Array.from(zeros);
  return graph.add('DequantizeLinear', [
    gathered,
    graph.floats([], quantized.scale.slice(0, 1)),
    graph.constant(quantizedTensor(graph.name('zero'), [], zero)),
  ]);
}

function embedPlaces(graph: GraphBuilder, weights: NetworkWeights): string {
  const { dims, values } = weights.floats('embed_positions.weight');
  return graph.add('Gather', [graph.floats(dims, values), 'places']);
}

interface LayerOptions extends DecoderOptions {
  at: number;
}

function selfAttention(
  graph: GraphBuilder,
  weights: NetworkWeights,
  input: string,
  { at, shape, arithmetic }: LayerOptions,
): string {
  const layer = `layers.${at}`;
  const normed = norm(graph, weights, input, `${layer}.self_attn_layer_norm`);
  const projected = linear(graph, weights, normed, {
    parts: ['q_proj', 'k_proj', 'v_proj'].map((name) => `${layer}.self_attn.${name}`),
    scales: [shape.headWidth ** -0.5, 1, 1],
    arithmetic,
  });
  const [queries = '', keys = '', values = ''] = graph
    .split(projected, 3)
    .map((part) => graph.reshape(part, [0, 0, shape.decoderHeads, shape.headWidth]));
  const allKeys = graph.add(
    'Concat',
    [`past.${at}.key`, graph.transpose(keys, [0, 2, 3, 1])],
    [integerAttribute('axis', 3)],
    `present.${at}.key`,
  );
  const allValues = graph.add(
    'Concat',
    [`past.${at}.value`, graph.transpose(values, [0, 2, 1, 3])],
    [integerAttribute('axis', 2)],
    `present.${at}.value`,
  );
  const likeness = graph.add('MatMul', [graph.transpose(queries, [0, 2, 1, 3]), allKeys]);
  const shares = graph.add('Softmax', [graph.add('Add', [likeness, 'mask'])], [integerAttribute('axis', -1)]);
  const mixed = graph.add('MatMul', [shares, allValues]);
  return attached(graph, weights, input, { mixed, part: `${layer}.self_attn.out_proj`, shape, arithmetic });
}

function crossAttention(
  graph: GraphBuilder,
  weights: NetworkWeights,
  input: string,
  { at, heads, attention, shape, arithmetic }: LayerOptions & { heads: number[]; attention: string[] },
): string {
  const layer = `layers.${at}`;
  const normed = norm(graph, weights, input, `${layer}.encoder_attn_layer_norm`);
  const projected = linear(graph, weights, normed, {
    parts: [`${layer}.encoder_attn.q_proj`],
    scales: [shape.headWidth ** -0.5],
    arithmetic,
  });
  const byHead = graph.reshape(projected, [0, 0, shape.decoderHeads, shape.headWidth]);
  const likeness = graph.add('MatMul', [graph.transpose(byHead, [0, 2, 1, 3]), `cross.${at}.key`]);
  const shares = graph.add(
    'Softmax',
    [graph.add('Add', [likeness, 'silence'])],
    [integerAttribute('axis', -1)],
  );
  if (heads.length > 0) {
    attention.push(graph.add('Gather', [shares, graph.integers(heads)], [integerAttribute('axis', 1)]));
  }
  const mixed = graph.add('MatMul', [shares, `cross.${at}.value`]);
  return attached(graph, weights, input, {
    mixed,
    part: `${layer}.encoder_attn.out_proj`,
    shape,
    arithmetic,
  });
}

/** Brings the heads together again and adds what they found to what they read. */
function attached(
  graph: GraphBuilder,
  weights: NetworkWeights,
  input: string,
  {
    mixed,
    part,
    shape,
    arithmetic,
  }: Pick<DecoderOptions, 'shape' | 'arithmetic'> & { mixed: string; part: string },
): string {
  const together = graph.add('Reshape', [
    graph.add('Transpose', [mixed], [integersAttribute('perm', [0, 2, 1, 3])]),
    graph.integers([0, 0, shape.decoderHeads * shape.headWidth]),
  ]);
  return graph.add('Add', [input, linear(graph, weights, together, { parts: [part], arithmetic })]);
}
