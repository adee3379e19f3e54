import { wape } from '@/models/forecast/accuracy/wape';

interface Met {
  actual: number | null;
  forecast: number | null;
}

/** How far the points of a picture were off where what they forecast has come: a share; null where none has. */
export function missOf(points: readonly Met[]): number | null {
  const met = points.flatMap(({ actual, forecast }) =>
    actual === null || forecast === null ? [] : [{ actual, forecast }],
  );
  const share = wape(
    met.map(({ actual }) => actual),
    met.map(({ forecast }) => forecast),
  );
  return Number.isNaN(share) ? null : share;
}
