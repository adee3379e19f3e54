const SECOND_MS = 1000;
const FIRST_MS = 30 * SECOND_MS;
const LONGEST_MS = 4 * 3600 * SECOND_MS;
const DAY_MS = 24 * 3600 * SECOND_MS;
/** With the delays below: about 24 hours from the first try to the last. */
export const MOST_ATTEMPTS = 14;
/** Either way, so that what failed together is not tried together. */
const JITTER = 0.2;

/**
 * How long to wait before the next try: 30 seconds, doubled with every try, four hours at most, each a little more or less.
 * A server's own Retry-After is kept where it asks for longer, up to a day.
 * @param attempts tries so far, 1 or more
 * @param random 0…1
 * @returns milliseconds; null: given up
 */
export function retryDelay(
  attempts: number,
  { retryAfterMs = 0, random = Math.random() }: { retryAfterMs?: number; random?: number } = {},
): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const delay = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  const jittered = delay * (1 - JITTER + 2 * JITTER * random);
  return Math.max(jittered, Math.min(retryAfterMs, DAY_MS));
}

/** Retry-After as a number of seconds or a date (RFC 9110), in milliseconds from now; 0 where it says neither. */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (!header) return 0;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * SECOND_MS;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}
