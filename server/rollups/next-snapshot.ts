import { randomInt } from 'node:crypto';
import { newestSnapshot } from './queries/newest-snapshot';

/**
 * A snapshot number above all of a site that count: the microsecond, or one past the newest where the clock went back.
 * The random part keeps it apart from a number that a killed run took and left half written.
 * @param newest asks for the newest of them; default that of rollups
 */
export async function nextSnapshot(
  siteId: number,
  newest: typeof newestSnapshot = newestSnapshot,
): Promise<number> {
  const [last] = await newest({ siteId });
  return Math.max(Date.now() * 1000, last?.snapshot ?? 0) + randomInt(1, 1000);
}
