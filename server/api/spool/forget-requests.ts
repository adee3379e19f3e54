import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** So long a request is known again by its Idempotency-Key or content, and can be asked for. */
const KEPT_DAYS = 7;
/** A little with every taking up. */
const MOST = 10_000;

/** Forgets requests that are past their time; what they brought stays. */
export async function forgetRequests(): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    DELETE FROM "ApiDelivery" WHERE id IN (
      SELECT id FROM "ApiDelivery"
      WHERE "createdAt" < now() - make_interval(days => ${KEPT_DAYS})
        AND ("batchId" IS NOT NULL OR "segmentId" IS NULL)
      LIMIT ${MOST})`);
}
