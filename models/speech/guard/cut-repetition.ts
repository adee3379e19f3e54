import { joinWords } from '../assemble/join-words';
import type { PlacedPiece } from '../segment/place-heard';
import { comparedWords } from './compared-words';
import { repetitionFrom } from './repetition';

/** A piece and what was cut off its end because it only repeated what it said. */
export interface CutPiece {
  kept: PlacedPiece;
  cut: PlacedPiece | null;
}

/** Says once what an engine repeated as nobody would. */
export function cutRepetition(piece: PlacedPiece): CutPiece {
  const units = unitsOf(piece);
  const compared = units.map((unit) => comparedWords(unit).join(''));
  const from = repetitionFrom(compared);
  if (from === null) return { kept: piece, cut: null };
  const said = (part: readonly string[]) => (piece.words ? joinWords(part).text : part.join('').trim());
  const words = piece.words?.slice(0, from) ?? null;
  const rest = piece.words?.slice(from) ?? null;
  return {
    kept: { ...piece, text: said(units.slice(0, from)), words, endMs: words?.at(-1)?.endMs ?? piece.endMs },
    cut: {
      ...piece,
      text: said(units.slice(from)),
      words: rest,
      startMs: rest?.[0]?.startMs ?? piece.startMs,
    },
  };
}

/** Words as they stand, or characters of scripts without spaces. */
function unitsOf({ text, words }: PlacedPiece): string[] {
  if (words && words.length > 0) return words.map((word) => word.text);
  const spaced = text.match(/\S+\s*/g) ?? [];
  return spaced.length > 1 ? spaced : Array.from(text);
}
