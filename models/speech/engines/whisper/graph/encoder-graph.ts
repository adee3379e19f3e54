import { encodeOnnx, integerAttribute, integersAttribute } from '@/models/onnx/onnx-format';
import type { WhisperShape } from '../whisper-shape';
import { GraphBuilder } from './graph-builder';
import { feedForward, norm } from './layer-parts';
import { type Arithmetic, linear } from './linear';
import type { NetworkWeights } from './read-weights';

/**
 * The encoder as an ONNX file of its own, with the keys and values that the decoder's attention to it takes. Unlike the
 * published graph it takes windows of any length (positions are cut to it: attention costs the square of the length),
 * attends by onnxruntime's blocked kernel, and multiplies queries, keys and values at once.
 *
 * In: `mel` [1, bins, 2·frames]. Out, for each layer of the decoder: `cross.N.key` [1, heads, 64, frames] (turned
 * round, as products with it read it) and `cross.N.value` [1, heads, frames, 64].
 */
export function encoderGraph(
  encoder: NetworkWeights,
  decoder: NetworkWeights,
  { shape, arithmetic }: { shape: WhisperShape; arithmetic: Exclude<Arithmetic, 'row'> },
): Uint8Array {
  const graph = new GraphBuilder();
  const narrow = convolution(graph, encoder, 'mel', { name: 'conv1', stride: 1 });
  const halved = convolution(graph, encoder, narrow, { name: 'conv2', stride: 2 });
  let hidden = withPositions(graph, encoder, graph.transpose(halved, [0, 2, 1]));
  for (let at = 0; at < shape.encoderLayers; at += 1) {
    const layer = `layers.${at}`;
    const normed = norm(graph, encoder, hidden, `${layer}.self_attn_layer_norm`);
    const parts = ['q_proj', 'k_proj', 'v_proj'].map((name) => `${layer}.self_attn.${name}`);
    const attended = graph.contrib(
      'MultiHeadAttention',
      graph.split(linear(graph, encoder, normed, { parts, arithmetic }), 3),
      [integerAttribute('num_heads', shape.encoderHeads)],
    );
    const out = linear(graph, encoder, attended, { parts: [`${layer}.self_attn.out_proj`], arithmetic });
    hidden = feedForward(graph, encoder, graph.add('Add', [hidden, out]), { layer, arithmetic });
  }
  const heard = norm(graph, encoder, hidden, 'layer_norm');
  const { decoderHeads: heads, headWidth } = shape;
  const output = Array.from({ length: shape.decoderLayers }, (_, at) => {
    const parts = ['k_proj', 'v_proj'].map((name) => `layers.${at}.encoder_attn.${name}`);
    const [keys = '', values = ''] = graph.split(linear(graph, decoder, heard, { parts, arithmetic }), 2);
    graph.transpose(graph.reshape(keys, [0, 0, heads, headWidth]), [0, 2, 3, 1], `cross.${at}.key`);
    graph.transpose(graph.reshape(values, [0, 0, heads, headWidth]), [0, 2, 1, 3], `cross.${at}.value`);
    return [
      { name: `cross.${at}.key`, dims: [1, heads, headWidth, 'frames'] },
      { name: `cross.${at}.value`, dims: [1, heads, 'frames', headWidth] },
    ];
  });
  return encodeOnnx({
    name: 'whisper-encoder',
    node: graph.node,
    initializer: graph.initializer,
    input: [{ name: 'mel', dims: [1, shape.melBins, 'mel_frames'] }],
    output: output.flat(),
    metadata: {},
  });
}

function convolution(
  graph: GraphBuilder,
  weights: NetworkWeights,
  input: string,
  { name, stride }: { name: string; stride: number },
): string {
  const kernel = weights.floats(`${name}.weight`);
  const bias = weights.floats(`${name}.bias`);
  const convolved = graph.add(
    'Conv',
    [input, graph.floats(kernel.dims, kernel.values), graph.floats(bias.dims, bias.values)],
    [integersAttribute('pads', [1, 1]), integersAttribute('strides', [stride])],
  );
  return graph.contrib('Gelu', [convolved]);
}

/** Adds the places' embedding, cut to as many frames as there are. */
function withPositions(graph: GraphBuilder, weights: NetworkWeights, hidden: string): string {
  const places = weights.floats('embed_positions.weight');
  const frames = graph.add('Shape', [hidden], [integerAttribute('start', 1), integerAttribute('end', 2)]);
  const cut = graph.add('Slice', [
    graph.floats(places.dims, places.values),
    graph.integers([0]),
    frames,
    graph.integers([0]),
  ]);
  return graph.add('Add', [hidden, cut]);
}
