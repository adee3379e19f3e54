import type { NotJoined } from '@/server/ingest/list-not-joined';

/** Texts that joined no call for the same reason. */
export interface Unjoined {
  reason: string;
  hint: string;
  lines: number[];
}

/** What joined no call, by why, the most frequent first. */
export function byReason({ rows }: Pick<NotJoined, 'rows'>): Unjoined[] {
  const reasons = new Map<string, Unjoined>();
  for (const { line, reason, hint } of rows) {
    const known = reasons.get(reason) ?? { reason, hint, lines: [] };
    known.lines.push(line);
    reasons.set(reason, known);
  }
  return [...reasons.values()].toSorted((one, other) => other.lines.length - one.lines.length);
}

const MOST_LINES = 12;

/** "lines 1, 7 and 30 more". */
export function linesWords(lines: readonly number[]): string {
  const named = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length - MOST_LINES;
  const head = lines.length === 1 ? 'line' : 'lines';
  return more > 0 ? `${head} ${named} and ${more} more` : `${head} ${named}`;
}
