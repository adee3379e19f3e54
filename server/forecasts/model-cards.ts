import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ForecastSeriesResult } from '@/server/postgres/generated/client';
import { weightedMethods } from './contracts/accuracy';
import { type ModelCards, modelCardsInput } from './contracts/model-cards';
import { scorecard } from './contracts/scorecard';
import { newestSnapshot } from './find-snapshot';
import { seriesNames } from './series-names';
import { toSnapshotView } from './to-snapshot-view';

/** Weights are told for the five weeks ahead that most decisions are about. */
const NEAR_DAYS = 35;

/**
 * The models in use: how the newest forecast of a site was made, of what, and how good its method is.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function modelCards(
  { actor }: UseCaseContext,
  input: z.input<typeof modelCardsInput>,
): Promise<ModelCards> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(modelCardsInput, input);
  const head = await newestSnapshot(siteId);
  if (!head) return { card: null };
  const [results, nameOf, network] = await Promise.all([
    database().forecastSeriesResult.findMany({
      where: { snapshotId: head.id },
      orderBy: [{ queue: 'asc' }, { metric: 'asc' }],
    }),
    seriesNames(siteId),
    head.networkModelId === null ? null : networkCard(head.networkModelId),
  ]);
  const { id, createdAt, engineVersion, seconds, backend, device, inputs, settings, finishedAt } =
    toSnapshotView(head);
  return {
    card: {
      snapshotId: id,
      madeAt: finishedAt ?? createdAt,
      engineVersion,
      seed: settings.seed,
      seconds,
      backend,
      device,
      inputs,
      series: results.map((result) => seriesCard(result, nameOf)),
      network,
    },
  };
}

type Card = NonNullable<ModelCards['card']>;

function seriesCard(result: ForecastSeriesResult, nameOf: (queue: string) => string): Card['series'][number] {
  const means = new Map<string, { candidate: string; plainName: string; weight: number }>();
  const weights = weightedMethods.parse(result.weights);
  const days = Math.min(NEAR_DAYS, Math.max(1, ...weights.map(({ toDay }) => toDay)));
  for (const { candidate, plainName, weight, fromDay, toDay } of weights) {
    const mean = means.get(candidate) ?? { candidate, plainName, weight: 0 };
    mean.weight += (weight * Math.max(0, Math.min(days, toDay) - fromDay)) / days;
    means.set(candidate, mean);
  }
  return {
    queue: result.queue,
    name: nameOf(result.queue),
    metric: result.metric,
    scorecard: scorecard.nullable().parse(result.scorecard),
    notes: z.array(z.string()).parse(result.notes),
    methods: [...means.values()].sort((a, b) => b.weight - a.weight),
  };
}

async function networkCard(id: string): Promise<Card['network']> {
  const model = await database().trainedModel.findUnique({ where: { id } });
  if (!model) return null;
  const byName = z.record(z.string(), z.unknown());
  return {
    id: model.id,
    createdAt: model.createdAt,
    version: model.version,
    spec: byName.parse(model.spec),
    backend: model.backend,
    device: model.device,
    seconds: model.seconds,
    metrics: byName.parse(model.metrics),
    onnxBytes: model.onnx.byteLength,
    onnxSha256: model.onnxSha256,
  };
}
