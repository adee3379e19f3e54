import { ModelError } from '@/models/model-error';

/** A reason why people who are paid are not available, as a share of paid time: breaks .06, training .04, sickness .05. */
export interface ShrinkageCause {
  cause: string;
  /** of paid time, 0 to 1 */
  share: number;
}

/**
 * All causes together, as a share of paid time. They are added: each is a share of the same paid time, and an hour of
 * training is not an hour of sickness. (To multiply what remains, 1 − Π(1 − share), is right only where each share is of the
 * time that the causes before it left.)
 *
 * @throws ModelError where a share is not one, or nothing remains
 */
export function totalShrinkage(causes: readonly ShrinkageCause[]): number {
  let total = 0;
  for (const { cause, share } of causes) {
    if (!(share >= 0 && share < 1)) {
      throw new ModelError(
        `Shrinkage by ${cause} cannot be ${share}.`,
        'Give a share of paid time from 0 to below 1.',
      );
    }
    total += share;
  }
  requireShrinkage(total);
  return total;
}

/** People to schedule so that this many are online: online / (1 − shrinkage). Not rounded: a roster is whole, a cost is not. */
export function scheduledFor(online: number, shrinkage: number): number {
  return online / (1 - shrinkage);
}

/** @throws ModelError unless something remains of paid time */
export function requireShrinkage(shrinkage: number): void {
  if (shrinkage >= 0 && shrinkage < 1) return;
  throw new ModelError(
    `Shrinkage cannot be ${shrinkage} in all: nobody would be left.`,
    'Give shares of paid time that add up to less than 1.',
  );
}
