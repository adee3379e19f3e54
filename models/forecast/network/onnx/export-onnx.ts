import {
  encodeOnnx,
  floatTensor,
  integerAttribute,
  integerTensor,
  type OnnxNode,
} from '@/models/onnx/onnx-format';
import { QUANTILE_LEVELS } from '../../quantiles';
import { featureCount } from '../features';
import { type NetworkShape, pastCells, weightShapes } from '../network-shape';
import type { NetworkSpec } from '../trained-network';

/** Under this name the file carries its NetworkSpec as JSON. */
export const SPEC_KEY = 'callcast.spec';

/**
 * The network as an ONNX file: `past` (batch × pastCells) and `features` (batch × featureCount), both as the network was
 * trained on, to `quantiles` (batch × quantiles × slotsPerDay), the mean over its members. `weights` by member, in the
 * order of weightShapes.
 */
export function exportOnnx(spec: NetworkSpec, weights: readonly Float32Array[]): Uint8Array {
  const { shape } = spec;
  const features = featureCount(shape);
  const shapes = weightShapes(shape, features);
  const members = Array.from(
    { length: weights.length / shapes.length },
    (_, member) => `member${member + 1}`,
  );
  const named = (member: string, name: string) => `${member}.${name}`;
  return encodeOnnx({
    name: 'forecast',
    node: [
      {
        opType: 'Concat',
        input: ['past', 'features'],
        output: ['inputs'],
        attribute: [integerAttribute('axis', 1)],
      },
      ...members.flatMap((member) => memberNodes(shape, (name) => named(member, name))),
      { opType: 'Mean', input: members.map((member) => named(member, 'quantiles')), output: ['quantiles'] },
    ],
    initializer: [
      integerTensor('by-quantile', [-1, QUANTILE_LEVELS.length, shape.slotsPerDay]),
      integerTensor('for-all-quantiles', [-1, 1, shape.slotsPerDay]),
      ...members.flatMap((member, index) =>
        shapes.map(({ name, dimensions }, at) =>
          floatTensor(
            named(member, name),
            dimensions,
            weights[index * shapes.length + at] ?? new Float32Array(),
          ),
        ),
      ),
    ],
    input: [
      { name: 'past', dims: ['batch', pastCells(shape)] },
      { name: 'features', dims: ['batch', features] },
    ],
    output: [{ name: 'quantiles', dims: ['batch', QUANTILE_LEVELS.length, shape.slotsPerDay] }],
    metadata: { [SPEC_KEY]: JSON.stringify(spec) },
  });
}

/** The same graph as forwardPass. */
function memberNodes(shape: NetworkShape, named: (name: string) => string): OnnxNode[] {
  const layer = (name: string, input: string): OnnxNode => ({
    opType: 'Gemm',
    input: [input, named(`${name}.weight`), named(`${name}.bias`)],
    output: [named(`${name}.sums`)],
  });
  const rectify = (name: string): OnnxNode => ({
    opType: 'Relu',
    input: [named(`${name}.sums`)],
    output: [named(`${name}.rectified`)],
  });
  const nodes = [layer('input', 'inputs'), rectify('input')];
  let hidden = named('input.rectified');
  for (let index = 1; index <= shape.layers; index += 1) {
    const name = `residual${index}`;
    const sum = named(`${name}.hidden`);
    nodes.push(layer(name, hidden), rectify(name));
    nodes.push({ opType: 'Add', input: [hidden, named(`${name}.rectified`)], output: [sum] });
    hidden = sum;
  }
  const reshape = (from: string, to: string, as: string): OnnxNode => ({
    opType: 'Reshape',
    input: [named(from), as],
    output: [named(to)],
  });
  return [
    ...nodes,
    layer('output', hidden),
    reshape('output.sums', 'around', 'by-quantile'),
    { opType: 'MatMul', input: ['past', named('skip.weight')], output: [named('skip.sums')] },
    reshape('skip.sums', 'middle', 'for-all-quantiles'),
    { opType: 'Add', input: [named('around'), named('middle')], output: [named('quantiles')] },
  ];
}
