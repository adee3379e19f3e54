import { ROLE } from './lexicon/roles';
import { longestAt, type Reading } from './reading';

/** "S as in Sierra", "J van Johan", "M wie Martha": the letter, and the token after the words that spell it. */
export function spelledLetter(reading: Reading, index: number): { letter: string; to: number } | null {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || token.text.length !== 1) return null;
  const link = longestAt(reading, index + 1, ROLE.spelling);
  if (!link) return null;
  const word = reading.tokens[link.to];
  if (word?.kind !== 'word' || word.text.length < 2 || word.text.charAt(0) !== token.text) return null;
  return { letter: token.text.toUpperCase(), to: link.to + 1 };
}
