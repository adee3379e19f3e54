import { readWords, type Word } from '../discovery/read-words';

/** Lengths, in words, of the stretches that are tried. */
const LENGTHS = [1, 2, 3, 5, 8];
/** A shorter stretch is preferred to a longer one that says only so much more. */
const ENOUGH = 0.7;

/**
 * The words that speak for a score: those without which it falls (occlusion: Zeiler & Fergus, ECCV 2014). Of each length the
 * stretch whose characters add most is tried, by scoring the text without it; the shortest whose loss comes near the largest
 * is taken, the whole text where nothing lowers the score.
 *
 * @param shares what each character adds to the score
 */
export function findEvidence(
  text: string,
  shares: Float64Array,
  scoreOf: (rest: string) => number,
): { start: number; end: number } {
  const whole = logit(scoreOf(text));
  // Whatever the language is: where no spaces divide words, the dictionary of Chinese does.
  const words = readWords(text, 'zh-TW');
  const found = LENGTHS.filter((length) => length < words.length).map((length) => {
    const { start, end } = heaviest(words, shares, length);
    return { start, end, loss: whole - logit(scoreOf(`${text.slice(0, start)} ${text.slice(end)}`)) };
  });
  const most = Math.max(0, ...found.map(({ loss }) => loss));
  const enough = most > 0 ? found.find(({ loss }) => loss >= ENOUGH * most) : undefined;
  return enough ? { start: enough.start, end: enough.end } : { start: 0, end: text.length };
}

/** The stretch of so many words whose characters add most. */
function heaviest(
  words: readonly Word[],
  shares: Float64Array,
  length: number,
): { start: number; end: number } {
  let best = { start: 0, end: 0, sum: Number.NEGATIVE_INFINITY };
  for (let from = 0; from + length <= words.length; from++) {
    const start = words[from]?.start ?? 0;
    const end = words[from + length - 1]?.end ?? 0;
    const sum = shares.subarray(start, end).reduce((total, share) => total + share, 0);
    if (sum > best.sum) best = { start, end, sum };
  }
  return best;
}

function logit(p: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, p));
  return Math.log(kept / (1 - kept));
}
