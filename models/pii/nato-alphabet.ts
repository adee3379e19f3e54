const WORDS =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu';

/** The international spelling alphabet (ICAO): bravo → B. */
export const NATO_LETTERS: ReadonlyMap<string, string> = new Map(
  WORDS.split(' ').map((word) => [word, word.charAt(0).toUpperCase()]),
);
