import { estimatePatience } from '@/models/staffing/patience/estimate-patience';
import type { Patience } from '@/models/staffing/simulation/model';
import type { BankCall } from './bank-calls';

/** What the calls of some days say of handling and patience. */
export interface Service {
  ahtSeconds: number;
  /** standard deviation / mean */
  handleCv: number;
  /** mean of exponential patience, for the formula */
  patienceSeconds: number | null;
  /** Kaplan–Meier, for the simulation */
  patience: Patience;
}

export function serviceOf(calls: readonly BankCall[]): Service {
  const times = calls.filter(({ answered, handle }) => answered && handle > 0).map(({ handle }) => handle);
  const ahtSeconds = times.reduce((sum, time) => sum + time, 0) / times.length;
  const variance = times.reduce((sum, time) => sum + (time - ahtSeconds) ** 2, 0) / (times.length - 1);
  const { meanSeconds, curve } = estimatePatience(
    calls.map(({ wait, answered }) => ({
      seconds: wait,
      answered: answered ? 1 : 0,
      abandoned: answered ? 0 : 1,
    })),
  );
  return {
    ahtSeconds,
    handleCv: Math.sqrt(variance) / ahtSeconds,
    patienceSeconds: meanSeconds,
    patience: { curve: curve.map(({ seconds, share }) => ({ seconds, share })) },
  };
}
