import type { Estimate } from './comparable-call';
import type { MatchedDifference } from './matched-difference';

/** What was found, in a sentence: "Such calls take 84 s longer than comparable ones (61 to 107 s); …" */
export function costSentence(
  handle: MatchedDifference | null,
  repeats: MatchedDifference | null,
  caution: string,
): string {
  if (!handle) return caution;
  const time = inWords(handle.difference, 'take', 'longer', 'shorter', (value) => `${Math.round(value)} s`);
  const again = repeats
    ? `; their callers ${callAgain(repeats.difference)}`
    : '; whether their callers call again is not known';
  return `Such calls ${time}${again}.${caution ? ` ${caution}` : ''}`;
}

function callAgain(estimate: Estimate): string {
  const points = (value: number): string => `${(value * 100).toFixed(1)} points`;
  if (estimate.low > 0) return `call again more often by ${range(estimate, points)}`;
  if (estimate.high < 0) return `call again less often by ${range(negative(estimate), points)}`;
  return 'call again about as often';
}

function inWords(
  estimate: Estimate,
  verb: string,
  more: string,
  less: string,
  show: (value: number) => string,
): string {
  if (estimate.low > 0) return `${verb} ${range(estimate, show)} ${more} than comparable ones`;
  if (estimate.high < 0) return `${verb} ${range(negative(estimate), show)} ${less} than comparable ones`;
  return `${verb} about as long as comparable ones`;
}

function range(estimate: Estimate, show: (value: number) => string): string {
  return `${show(estimate.value)} (${show(estimate.low)} to ${show(estimate.high)})`;
}

function negative({ value, low, high }: Estimate): Estimate {
  return { value: -value, low: -high, high: -low };
}
