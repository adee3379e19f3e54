import { wape } from '@/models/forecast/accuracy/wape';

interface Met {
  actual: number | null;
  forecast: number | null;
}

/** Of fewer calls, or seconds, a share says nothing. */
const LEAST_TOTAL = 50;

/** How far the points of a picture were off where what they forecast has come: a share; null where too little has. */
export function missOf(points: readonly Met[]): number | null {
  const met = points.flatMap(({ actual, forecast }) =>
    actual === null || forecast === null ? [] : [{ actual, forecast }],
  );
  if (met.reduce((sum, { actual }) => sum + actual, 0) < LEAST_TOTAL) return null;
  return wape(
    met.map(({ actual }) => actual),
    met.map(({ forecast }) => forecast),
  );
}
