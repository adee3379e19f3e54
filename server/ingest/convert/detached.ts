/**
 * The same text in memory of its own. A cell is a view of the piece of file it was cut from: what is kept for long would
 * keep all of that.
 */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
