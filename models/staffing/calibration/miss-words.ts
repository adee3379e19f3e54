import type { Miss } from './planned-against-achieved';

/** What the sentence may say of a direction; the planner's words. */
const CAUSES: Record<'volume' | 'aht' | 'staffing' | 'shrinkage' | 'rest', [cost: string, gain: string]> = {
  volume: ['more calls than planned', 'fewer calls than planned'],
  aht: ['longer handle times', 'shorter handle times'],
  staffing: ['fewer people than planned', 'more people than planned'],
  shrinkage: ['more absence', 'less absence'],
  rest: ['what the formula does not know', 'what the formula does not know'],
};

/** Below half a point a cause is not worth a word. */
const WORTH_A_WORD = 0.005;

/** A cause of a miss, the largest first: points it took (below 0) or gave, and what it was. */
export interface MissCause {
  part: keyof typeof CAUSES;
  points: number;
  words: string;
}

/** The causes of a miss that are worth a word, the largest first, whichever way they went. */
export function missCauses(miss: Miss): MissCause[] {
  return (Object.keys(CAUSES) as (keyof typeof CAUSES)[])
    .map((part) => ({
      part,
      points: miss[part] * 100,
      words: CAUSES[part][miss[part] < 0 ? 0 : 1],
    }))
    .filter(({ points }) => Math.abs(points) >= WORTH_A_WORD * 100)
    .sort((first, second) => Math.abs(second.points) - Math.abs(first.points));
}

/**
 * A miss in a sentence: "Service level was 71.2%, 8.8 points below the 80.0% planned: longer handle times took 6.1 points,
 * more calls than planned took 4.0, less absence gave 1.3."
 */
export function missSentence(miss: Miss): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const points = Math.abs(miss.difference * 100).toFixed(1);
  const side = miss.difference < 0 ? 'below' : 'above';
  const head =
    Math.abs(miss.difference) < WORTH_A_WORD
      ? `Service level was ${percent(miss.achieved)}, as planned`
      : `Service level was ${percent(miss.achieved)}, ${points} points ${side} the ${percent(miss.planned)} planned`;
  const causes = missCauses(miss);
  if (causes.length === 0) return `${head}.`;
  const parts = causes.map(
    ({ words, points: by }, at) =>
      `${words} ${by < 0 ? 'took' : 'gave'} ${Math.abs(by).toFixed(1)}${at === 0 ? ' points' : ''}`,
  );
  return `${head}: ${parts.join(', ')}.`;
}
