import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

const WINDOW_SECONDS = 60;

/** What a key has left in this minute. */
export interface Quota {
  limit: number;
  remaining: number;
  /** until the minute is over */
  resetSeconds: number;
}

/**
 * Counts a request of a key in the minute of the clock, in PostgreSQL, so that several web servers count together.
 * @returns what is left, 0 and `refused` when it was one too many
 */
export async function countRequest(apiKeyId: string): Promise<Quota & { refused: boolean }> {
  // Nobody waits for the disk: a crash may forget some counts of this minute.
  const [row] = await database().$queryRaw<{ requests: number; resetSeconds: number }[]>(Prisma.sql`
    WITH lazily AS (SELECT set_config('synchronous_commit', 'off', true))
    INSERT INTO "ApiKeyUsage" AS usage ("apiKeyId", minute, requests)
    SELECT ${apiKeyId}::uuid, date_trunc('minute', now()), 1 FROM lazily
    ON CONFLICT ("apiKeyId") DO UPDATE SET
      requests = CASE WHEN usage.minute = excluded.minute THEN usage.requests + 1 ELSE 1 END,
      minute = excluded.minute
    RETURNING requests,
      ceil(extract(epoch FROM minute + interval '1 minute' - clock_timestamp()))::int AS "resetSeconds"`);
  const limit = env().CALLCAST_API_REQUESTS_PER_MINUTE;
  const requests = row?.requests ?? 0;
  const resetSeconds = Math.min(WINDOW_SECONDS, Math.max(1, row?.resetSeconds ?? WINDOW_SECONDS));
  return { limit, remaining: Math.max(0, limit - requests), resetSeconds, refused: requests > limit };
}

export function tooManyRequests({ limit, resetSeconds }: Quota): AppError {
  return new AppError('rate_limited', `This key has made more than ${limit} requests in this minute.`, {
    hint: `Send more rows a request, or wait ${resetSeconds} seconds.`,
    data: { retryAfterSeconds: resetSeconds },
  });
}

/** As draft-ietf-httpapi-ratelimit-headers has them (RateLimit-Policy: quota and window; RateLimit: rest and time). */
export function quotaHeaders({ limit, remaining, resetSeconds }: Quota): Record<string, string> {
  return {
    'ratelimit-policy': `"requests";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"requests";r=${remaining};t=${resetSeconds}`,
  };
}
