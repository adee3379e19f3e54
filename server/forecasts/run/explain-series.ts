import type { DayMatrix, FutureDays } from '@/models/forecast/day-matrix';
import { explainDays } from '@/models/forecast/explain';
import { wholeEffects } from '@/models/forecast/regression/tag-effects';
import type { StoredExplanation } from '../contracts/explanation';

/**
 * Why each day of a series is forecast as it is, and what special days do to it, in the short form that is kept.
 * @param mean days × slotsPerDay, as the whole ensemble forecasts
 */
export function explainSeries(history: DayMatrix, future: FutureDays, mean: Float64Array): StoredExplanation {
  const parts: StoredExplanation['parts'] = [];
  const indexes = new Map<string, number>();
  const indexOf = (part: StoredExplanation['parts'][number]): number => {
    const key = `${part.kind} ${part.name}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, parts.length);
    return parts.push({ kind: part.kind, name: part.name }) - 1;
  };
  const days = explainDays(history, future, mean).map((day) =>
    day.parts.flatMap((part) => (part.kind === 'other' ? [] : [indexOf(part), short(part.amount)])),
  );
  return { effects: wholeEffects(history), parts, days };
}

/** Four digits say all that a reason has to say. */
function short(amount: number): number {
  return Number(amount.toPrecision(4));
}
