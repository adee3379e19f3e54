import { pairedBlockBootstrap, type WapeDifference } from '@/models/forecast/accuracy/paired-block-bootstrap';
import type { ScoredCells } from './score-calls';
import type { M4CaseScore } from './score-m4';

/** Difference of WAPE by interval, weeks drawn whole. */
export function compareCalls(ours: ScoredCells, theirs: ScoredCells): WapeDifference {
  return pairedBlockBootstrap(
    { actual: ours.actual, forecast: ours.mean, reference: theirs.mean, block: ours.origin },
    { seed: 1 },
  );
}

/** Difference of the mean sMAPE, series drawn whole. */
export function compareM4(ours: M4CaseScore, theirs: M4CaseScore): WapeDifference {
  // Errors on actuals of 1 make a WAPE the plain mean of those errors: each series counts alike.
  return pairedBlockBootstrap(
    {
      actual: ours.smapes.map(() => 1),
      forecast: ours.smapes.map((error) => 1 + error),
      reference: theirs.smapes.map((error) => 1 + error),
      block: ours.smapes.map((_, series) => series),
    },
    { seed: 1 },
  );
}
