import { REGISTRY, weightsNamed } from '@/models/weights/registry';
import type { Weights } from '@/models/weights/weights';
import { AppError } from '@/server/errors';

/** @throws AppError not_found, which names what there is */
export function namedWeights(names: readonly string[]): Weights[] {
  return names.map((name) => {
    const weights = weightsNamed(name);
    if (weights) return weights;
    throw new AppError('not_found', `No weights are called ${name}.`, {
      hint: `There are: ${REGISTRY.map((known) => known.name).join(', ')}.`,
    });
  });
}
