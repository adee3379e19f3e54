import { inScope, type Judged } from './judged';

export interface CurvePoint {
  threshold: number;
  /** share of the examples that get a label at all */
  coverage: number;
  /** share of those whose label is right; null where none gets one */
  accuracy: number | null;
  /** of examples about none of the intents: share that is left unknown, as it should be; null without such examples */
  rejected: number | null;
}

const STEPS = 100;

/** What a higher threshold buys and costs: 0 to 0.99, by hundredths. */
export function thresholdCurve(judged: readonly Judged[]): CurvePoint[] {
  const own = inScope(judged);
  const none = judged.filter(({ truth }) => truth === null);
  return Array.from({ length: STEPS }, (_, step) => {
    const threshold = step / STEPS;
    const given = own.filter(({ score }) => score >= threshold);
    const right = given.filter(({ truth, top }) => truth === top).length;
    return {
      threshold,
      coverage: own.length === 0 ? 0 : given.length / own.length,
      accuracy: given.length === 0 ? null : right / given.length,
      rejected: none.length === 0 ? null : none.filter(({ score }) => score < threshold).length / none.length,
    };
  });
}
