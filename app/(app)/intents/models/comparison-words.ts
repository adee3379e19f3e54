import type { Format } from '@/app/_ui/format';
import type { EstimateView, VersionComparison } from '@/server/intents/versions/version-card';

/** Whether a new version is better than the one it was compared with, with the numbers. */
export function comparisonWords(format: Format, number: number, comparison: VersionComparison): string {
  const { against, held, accuracy, macroF1 } = comparison;
  const on = `on the same ${format.count(held)} held-back examples`;
  if (!accuracy || !macroF1) {
    return `There are too few held-back examples to compare version ${number} with version ${against.number}.`;
  }
  const figures = `accuracy ${change(format, accuracy)}, macro-F1 ${change(format, macroF1)}`;
  return `Version ${number} is ${verdict(accuracy, macroF1)} version ${against.number} ${on}: ${figures}.`;
}

function verdict(accuracy: EstimateView, macroF1: EstimateView): string {
  const better = accuracy.low > 0 || macroF1.low > 0;
  const worse = accuracy.high < 0 || macroF1.high < 0;
  if (better && !worse) return 'better than';
  if (worse && !better) return 'worse than';
  return 'not surely better or worse than';
}

function change(format: Format, { value, low, high }: EstimateView): string {
  const bare = (points: number) => format.points(points).replace(' points', '');
  return `${format.points(value)} (${bare(low)} to ${bare(high)} at 95%)`;
}

/** What would change for recent calls. */
export function callsWords(format: Format, calls: NonNullable<VersionComparison['calls']>): string {
  const { read, changed, unknownBefore, unknownNow } = calls;
  const share = (part: number) => format.percent(read === 0 ? 0 : part / read);
  return `Of ${format.count(read)} recent calls ${format.count(changed)} would get another main intent; unknown ${share(unknownBefore)} now, ${share(unknownNow)} then.`;
}
