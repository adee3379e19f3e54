/** The lines of a text, however they end, without a mark of byte order. */
export function linesOfText(raw: string): string[] {
  return raw.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
