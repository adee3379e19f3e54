import { ROLE } from '../lexicon/roles';
import { hasRole, type Reading } from '../reading';

const MOST_PARTS = 10;

/** The token after the postcode and the town that follow: ", 1012 AB Amsterdam", "10115 Berlin", ", Springfield, IL 62704". */
export function withTown(reading: Reading, from: number): number {
  let end = from;
  let mayBeTown = false;
  for (let at = from; at < reading.tokens.length && at - from < MOST_PARTS; at += 1) {
    const text = reading.tokens[at]?.text ?? '';
    if (text === ',') {
      mayBeTown = true;
      continue;
    }
    const postcode = isPostcode(reading, at);
    const part =
      postcode || isCapitals(reading, at) || isTownWord(reading, at, mayBeTown) || isState(reading, at);
    if (!part && !/^(?:in|te|à|a|en)$/.test(text)) break;
    mayBeTown = postcode;
    if (part) end = at + 1;
  }
  return end;
}

function isPostcode(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token?.kind === 'digits' && token.text.length >= 4 && token.text.length <= 5;
}

/** With a capital; in text without capitals only after a comma or a postcode. */
function isTownWord(reading: Reading, index: number, mayBeTown: boolean): boolean {
  const token = reading.tokens[index];
  const other = ROLE.stop | ROLE.weakNameCue | ROLE.nameCue | ROLE.cue;
  if (token?.kind !== 'word' || hasRole(reading, index, other)) return false;
  return reading.cased ? token.case === 'title' : mayBeTown;
}

/** "il 62704" in text without capitals */
function isState(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1];
  if (reading.cased || reading.tokens[index]?.text.length !== 2) return false;
  return next?.kind === 'digits' && next.text.length === 5;
}

function isCapitals(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token?.kind === 'word' && token.case === 'upper' && token.text.length <= 3 && reading.cased;
}
