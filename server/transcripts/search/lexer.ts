import { SearchProblem } from './search-problem';

export type Sign =
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not'; at: number }
  | { kind: 'speaker'; speaker: 'customer' | 'agent'; at: number }
  | { kind: 'place'; side: 'first' | 'last'; utterances: number; at: number }
  | { kind: 'words'; text: string; at: number };

/** Opening quotes and what closes each, of the languages read here. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201c': '\u201d\u201c"',
  '\u201e': '\u201c\u201d"',
  '\u201d': '\u201d"',
  '\u00ab': '\u00bb',
  '\u300c': '\u300d',
  '\uff02': '\uff02',
};
const OPEN = '(\uff08';
const CLOSE = ')\uff09';
const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  OR: 'or',
  NOT: 'not',
  '|': 'or',
};
const SPEAKER = /(customer|agent)[:：]/iy;
const PLACE = /(first|last)[:：](\d{0,6})/iy;
const MOST_UTTERANCES = 10_000;

/** The signs of a query, each with where it stands. @throws SearchProblem for a quote that is not closed */
export function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (/\s/.test(character)) at += 1;
    else if (OPEN.includes(character)) {
      signs.push({ kind: 'open', at });
      at += 1;
    } else if (CLOSE.includes(character)) {
      signs.push({ kind: 'close', at });
      at += 1;
    } else if (character === '-') {
      signs.push({ kind: 'not', at });
      at += 1;
    } else at = phrase(text, at, signs) ?? narrowing(text, at, signs) ?? bareWord(text, at, signs);
  }
  return signs;
}

/** @returns where it ends, or null when no quote stands there */
function phrase(text: string, at: number, signs: Sign[]): number | null {
  const closing = QUOTES[text.charAt(at)];
  if (closing === undefined) return null;
  let end = at + 1;
  while (end < text.length && !closing.includes(text.charAt(end))) end += 1;
  if (end === text.length) {
    throw new SearchProblem(at, 'This quote is not closed.', 'Put another quote behind the phrase.');
  }
  // "mijn fact"* : the star may stand behind the quote as well.
  const star = text.charAt(end + 1) === '*' ? '*' : '';
  signs.push({ kind: 'words', text: text.slice(at + 1, end) + star, at });
  return end + 1 + star.length;
}

function narrowing(text: string, at: number, signs: Sign[]): number | null {
  SPEAKER.lastIndex = at;
  const said = SPEAKER.exec(text);
  if (said) {
    const speaker = said[1]?.toLowerCase() === 'agent' ? 'agent' : 'customer';
    signs.push({ kind: 'speaker', speaker, at });
    return SPEAKER.lastIndex;
  }
  PLACE.lastIndex = at;
  const place = PLACE.exec(text);
  if (!place) return null;
  const utterances = Number(place[2] || Number.NaN);
  if (!(utterances >= 1 && utterances <= MOST_UTTERANCES)) {
    throw new SearchProblem(
      at,
      `${place[0]} needs a number of utterances.`,
      'Write it as first:5 or last:5.',
    );
  }
  signs.push({ kind: 'place', side: place[1]?.toLowerCase() === 'last' ? 'last' : 'first', utterances, at });
  return PLACE.lastIndex;
}

function bareWord(text: string, at: number, signs: Sign[]): number {
  let end = at + 1;
  while (end < text.length && !endsWord(text.charAt(end))) end += 1;
  const word = text.slice(at, end);
  const operator = OPERATORS[word];
  signs.push(operator ? { kind: operator, at } : { kind: 'words', text: word, at });
  return end;
}

function endsWord(character: string): boolean {
  return /\s/.test(character) || OPEN.includes(character) || CLOSE.includes(character) || character in QUOTES;
}
