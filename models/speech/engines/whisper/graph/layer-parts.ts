import { floatAttribute, integerAttribute } from '@/models/onnx/onnx-format';
import type { GraphBuilder } from './graph-builder';
import { type Arithmetic, linear } from './linear';
import type { NetworkWeights } from './read-weights';

/** What Whisper was trained with (PyTorch's default). */
const NORM_EPSILON = 1e-5;

/** Layer normalization over the width. */
export function norm(graph: GraphBuilder, weights: NetworkWeights, input: string, name: string): string {
  const scale = weights.floats(`${name}.weight`);
  const bias = weights.floats(`${name}.bias`);
  return graph.add(
    'LayerNormalization',
    [input, graph.floats(scale.dims, scale.values), graph.floats(bias.dims, bias.values)],
    [integerAttribute('axis', -1), floatAttribute('epsilon', NORM_EPSILON)],
  );
}

/** The two linear parts behind each attention, with what they are added to. */
export function feedForward(
  graph: GraphBuilder,
  weights: NetworkWeights,
  input: string,
  { layer, arithmetic }: { layer: string; arithmetic: Arithmetic },
): string {
  const normed = norm(graph, weights, input, `${layer}.final_layer_norm`);
  const wide = linear(graph, weights, normed, { parts: [`${layer}.fc1`], arithmetic });
  const narrow = linear(graph, weights, graph.contrib('Gelu', [wide]), {
    parts: [`${layer}.fc2`],
    arithmetic,
  });
  return graph.add('Add', [input, narrow]);
}
