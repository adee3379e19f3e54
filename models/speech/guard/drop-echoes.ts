import type { PlacedPiece } from '../segment/place-heard';
import { comparedWords } from './compared-words';
import { levelOf } from './level';

/** An echo comes over the line late, and words' times are not exact. */
const LATE_MS = 900;
/** Of its words, in their order, that the other channel says at the same time. */
const ALIKE = 0.75;
const QUIETER_DB = 6;
/** People do say "yes" at the same time: few words are an echo only where they are much quieter. */
const FEW_WORDS = 3;
const FEW_QUIETER_DB = 15;

/**
 * Tells which pieces are the other channel come over: the same words at the same time, quieter.
 * @param channels samples of each channel by the number that pieces carry
 */
export function echoesAmong(
  pieces: readonly PlacedPiece[],
  channels: ReadonlyMap<number, Int16Array>,
): Set<PlacedPiece> {
  return new Set(
    pieces.filter((piece) =>
      [...channels.keys()].some(
        (channel) => channel !== piece.channel && isEcho(piece, channel, pieces, channels),
      ),
    ),
  );
}

function isEcho(
  piece: PlacedPiece,
  channel: number,
  pieces: readonly PlacedPiece[],
  channels: ReadonlyMap<number, Int16Array>,
): boolean {
  const own = comparedWords(piece.text);
  const there = pieces
    .filter(
      (other) =>
        other.channel === channel &&
        other.startMs < piece.endMs + LATE_MS &&
        other.endMs > piece.startMs - LATE_MS,
    )
    .flatMap((other) => wordsAround(other, piece));
  if (own.length === 0 || commonInOrder(own, there) / own.length < ALIKE) return false;
  const [here, other] = [piece.channel, channel].map((one) => {
    const samples = channels.get(one);
    return samples ? levelOf(samples, piece) : -96;
  });
  const quieter = (other ?? -96) - (here ?? -96);
  return quieter >= (own.length <= FEW_WORDS ? FEW_QUIETER_DB : QUIETER_DB);
}

function wordsAround({ text, words }: PlacedPiece, { startMs, endMs }: PlacedPiece): string[] {
  if (!words) return comparedWords(text);
  return words
    .filter((word) => word.startMs < endMs + LATE_MS && word.endMs > startMs - LATE_MS)
    .flatMap((word) => comparedWords(word.text));
}

/** Length of the longest common subsequence. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at += 1) {
      next[at] =
        word === other[at - 1]
          ? (row[at - 1] as number) + 1
          : Math.max(row[at] as number, next[at - 1] as number);
    }
    row = next;
  }
  return row[other.length] as number;
}
