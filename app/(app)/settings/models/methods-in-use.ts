import type { ModelCards } from '@/server/forecasts/contracts/model-cards';

export type Card = NonNullable<ModelCards['card']>;

/** A way of forecasting, and how much it counts where it counts. */
export interface MethodInUse {
  candidate: string;
  plainName: string;
  /** The series in which it counts, the heaviest first. */
  uses: { name: string; metric: Card['series'][number]['metric']; weight: number }[];
}

/** Below a hundredth a method has no say. */
const LEAST_WEIGHT = 0.01;

/** Every method that counts in some series, the heaviest first. */
export function methodsInUse(series: Card['series']): MethodInUse[] {
  const methods = new Map<string, MethodInUse>();
  for (const { name, metric, methods: weighed } of series) {
    for (const { candidate, plainName, weight } of weighed) {
      if (weight < LEAST_WEIGHT) continue;
      const method = methods.get(candidate) ?? { candidate, plainName, uses: [] };
      method.uses.push({ name, metric, weight });
      methods.set(candidate, method);
    }
  }
  const total = ({ uses }: MethodInUse): number => uses.reduce((sum, { weight }) => sum + weight, 0);
  for (const { uses } of methods.values()) uses.sort((a, b) => b.weight - a.weight);
  return [...methods.values()].sort((a, b) => total(b) - total(a));
}
