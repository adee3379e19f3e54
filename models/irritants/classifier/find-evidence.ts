import { readWords } from '../discovery/read-words';

/** Lengths, in words, of the stretches that are tried. */
const LENGTHS = [1, 2, 3, 5, 8];
/** A shorter stretch is preferred to a longer one that says only so much more. */
const ENOUGH = 0.7;
/** Of longer turns only so many stretches of a length are tried, those with the words that matter most. */
const MOST_TRIED = 6;

/**
 * The words that speak for a score: those without which it falls (occlusion: Zeiler & Fergus, ECCV 2014). Words are tried
 * one by one; longer stretches around those that matter most. The shortest whose loss comes near the largest is taken; the
 * whole text where nothing lowers the score.
 */
export function findEvidence(
  text: string,
  scoreOf: (rest: string) => number,
): { start: number; end: number } {
  const whole = logit(scoreOf(text));
  const words = readWords(text, 'zh-TW');
  const lossOf = (from: number, length: number): number => {
    const start = words[from]?.start ?? 0;
    const end = words[from + length - 1]?.end ?? text.length;
    return whole - logit(scoreOf(`${text.slice(0, start)} ${text.slice(end)}`));
  };
  const single = words.map((_, at) => lossOf(at, 1));
  const found: { start: number; end: number; loss: number }[] = [];
  for (const length of LENGTHS) {
    if (length >= words.length) break;
    for (const from of startsToTry(single, length)) {
      const loss = length === 1 ? (single[from] ?? 0) : lossOf(from, length);
      found.push({ start: words[from]?.start ?? 0, end: words[from + length - 1]?.end ?? 0, loss });
    }
  }
  const most = Math.max(0, ...found.map(({ loss }) => loss));
  const enough = most > 0 ? found.find(({ loss }) => loss >= ENOUGH * most) : undefined;
  return enough ? { start: enough.start, end: enough.end } : { start: 0, end: text.length };
}

/** Where stretches of a length begin that hold most of what single words take away, most first. */
function startsToTry(single: readonly number[], length: number): number[] {
  const sums = single.slice(0, single.length - length + 1).map((_, from) => ({
    from,
    sum: single.slice(from, from + length).reduce((sum, loss) => sum + loss, 0),
  }));
  return sums
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST_TRIED)
    .map(({ from }) => from);
}

function logit(p: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, p));
  return Math.log(kept / (1 - kept));
}
