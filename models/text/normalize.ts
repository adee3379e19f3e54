/** Controls (but tab and line feed), byte order marks, soft hyphens, joiners of no width but those inside pictographs. */
const INVISIBLE = /[^\P{Cc}\t\n]|[\u00ad\u200b\u2060\ufeff]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;

/**
 * Text as it is kept and read: composed (NFC, Unicode annex 15), one kind of line end, single spaces, nothing invisible.
 * Letters, case and punctuation stay. Do this once when text comes in: places in a text are places in its normal form.
 */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}
