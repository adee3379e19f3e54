import { z } from 'zod';

/** What is kept of a trained network beside its ONNX file: enough to serve it, to judge it, and to train it again. */
export const networkSpec = z.object({
  /** Of this description and of what the network reads; a network of another format cannot be served. */
  format: z.literal(1),
  shape: z.object({
    slotsPerDay: z.number().int().positive(),
    dated: z.boolean(),
    horizonDays: z.number().int().positive(),
    lagDays: z.number().int().positive(),
    usualWeeks: z.number().int().nonnegative(),
    hidden: z.number().int().positive(),
    layers: z.number().int().nonnegative(),
    tags: z.array(z.string()),
    scale: z.enum(['plain', 'root', 'log']),
  }),
  budget: z.object({
    batchSize: z.number(),
    steps: z.number(),
    members: z.number(),
    hidden: z.number(),
    layers: z.number(),
  }),
  seed: z.number(),
  /** Numbers the network has learned, of all members. */
  parameters: z.number(),
  series: z.number(),
  /** Series × days it was trained on. */
  seriesDays: z.number(),
  /** By member: pinball loss in spreads of a series, on the days kept aside; null where nothing could be. */
  validationLoss: z.array(z.number().nullable()),
  /** Windows seen, by member. */
  windows: z.number(),
  backend: z.enum(['tensorflow-gpu', 'webgpu', 'tensorflow-cpu', 'wasm']),
  device: z.string(),
  /** Of the training, wall clock; of the last process where it was taken up again. */
  seconds: z.number(),
  versions: z.object({ tfjs: z.string(), node: z.string() }),
});

export type NetworkSpec = z.infer<typeof networkSpec>;

/** A network after training. `onnx` alone is enough to serve it: the spec lies in it too. */
export interface TrainedNetwork {
  spec: NetworkSpec;
  /** By member, in the order of weightShapes. */
  weights: Float32Array[];
  onnx: Uint8Array;
}
