import { z } from 'zod';
import { scorecard } from './scorecard';
import { runInputs } from './snapshot-view';
import { METRICS } from './vocabulary';

export const modelCardsInput = z.object({ siteId: z.int().positive() });

const seriesCard = z.object({
  queue: z.string(),
  name: z.string(),
  metric: z.enum(METRICS),
  scorecard: scorecard.nullable(),
  notes: z.array(z.string()),
  /** the ways of forecasting that count, the heaviest first; weights are means over the next five weeks */
  methods: z.array(z.object({ candidate: z.string(), plainName: z.string(), weight: z.number() })),
});

const networkCard = z.object({
  id: z.uuid(),
  createdAt: z.date(),
  version: z.string(),
  /** layers, inputs, loss, epochs: what there is to know, by name */
  spec: z.record(z.string(), z.unknown()),
  backend: z.string(),
  device: z.string(),
  /** of training */
  seconds: z.number(),
  metrics: z.record(z.string(), z.unknown()),
  onnxBytes: z.int(),
  onnxSha256: z.string(),
});

/** What is in use: the newest forecast's method, and the network in it. */
export const modelCardsOutput = z.object({
  /** null: the site has no forecast yet */
  card: z
    .object({
      snapshotId: z.uuid(),
      madeAt: z.date(),
      engineVersion: z.string(),
      seed: z.int(),
      seconds: z.number().nullable(),
      backend: z.string(),
      device: z.string(),
      inputs: runInputs.nullable(),
      series: z.array(seriesCard),
      network: networkCard.nullable(),
    })
    .nullable(),
});
export type ModelCards = z.output<typeof modelCardsOutput>;
