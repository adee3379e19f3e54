import type { MemberProgress } from './member-state';
import { EPOCHS, settleSteps } from './train-member';
import type { Budget } from './training-plan';

/** How far a training is. Epochs count over all members. */
export interface TrainingProgress {
  epoch: number;
  epochs: number;
  /** Mean pinball loss of the epoch, in spreads of a series. */
  loss: number;
  /** The same on the days kept aside; null where there are none. */
  validationLoss: number | null;
  /** An estimate; early stopping may end sooner. */
  secondsLeft: number;
}

/** Tells how far a training is, and how long it has taken. */
export function trainingClock(budget: Budget, onProgress?: (progress: TrainingProgress) => void) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const perMember = budget.steps + settleSteps(budget);
  const epochSteps = Math.max(1, Math.ceil(budget.steps / EPOCHS));
  const epochsOfMember = Math.ceil(budget.steps / epochSteps) + 1;
  let first: { steps: number; seconds: number } | null = null;
  return {
    seconds,
    /** After an epoch of the member with this number. */
    tell(member: number, { phase, step, loss, validationLoss }: MemberProgress): void {
      const inMember = phase === 'learn' ? step : budget.steps + step;
      const done = member * perMember + inMember;
      // What an earlier process did, and the first epoch with its compiling of shaders, say nothing about the pace.
      const pace =
        first && done > first.steps ? (seconds() - first.seconds) / (done - first.steps) : seconds() / done;
      first ??= { steps: done, seconds: seconds() };
      onProgress?.({
        epoch: member * epochsOfMember + (phase === 'learn' ? Math.ceil(step / epochSteps) : epochsOfMember),
        epochs: budget.members * epochsOfMember,
        loss: loss ?? Number.NaN,
        validationLoss,
        secondsLeft: Math.max(0, (budget.members * perMember - done) * pace),
      });
    },
  };
}
