/** Below this share of calls whose outcome is known, counting those that reached the queue would count too few. */
const KNOWN_SHARE = 0.99;

/**
 * What a queue's volume counts, the same in its whole history: calls that reached it, or, where the source often does not
 * say which did, all calls. A mixture would show as a change of level that never was.
 * @param total calls; @param known those whose outcome is known
 */
export function measureOfQueue({ total, known }: { total: number; known: number }): 'offered' | 'calls' {
  return known >= KNOWN_SHARE * total ? 'offered' : 'calls';
}
