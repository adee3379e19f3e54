/** A body is heard to its end up to so many bytes; what is longer is cut off, as nothing else stops such a sender. */
const MOST_HEARD_BYTES = 64 * 1024 * 1024;

/**
 * Reads what is left of a refused request's body, and forgets it. A server that answers and closes while a client is still
 * sending resets the connection (RFC 9112, 9.6), and most clients then report that instead of the answer.
 */
export async function hearOut({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  try {
    let heard = 0;
    while (heard <= MOST_HEARD_BYTES) {
      const { done, value } = await reader.read();
      if (done) return;
      heard += value.length;
    }
  } catch {
    // The sender went away: there is nobody to answer.
  } finally {
    reader.releaseLock();
  }
}
