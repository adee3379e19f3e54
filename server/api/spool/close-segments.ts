import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/**
 * Closes the segments of all processes, those that live among them: they go on in new ones (old ones that hold nothing as
 * well, as a crash leaves them). Waits for acknowledgements
 * under way. So every acknowledgement stands before this or is about a later segment, and a correction that was
 * acknowledged after what it corrects never comes before it, whichever process took it.
 */
export async function closeSegments(): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    UPDATE "ApiSegment" SET "closedAt" = clock_timestamp()
    WHERE "closedAt" IS NULL
      AND ("openedAt" < now() - interval '1 hour'
        OR EXISTS (SELECT FROM "ApiDelivery" WHERE "segmentId" = "ApiSegment".id))`);
}
