import { randomUUID } from 'node:crypto';
import { database } from '@/server/postgres/client';
import type { BatchKind } from '@/server/postgres/generated/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { Place } from './segment-file';

/** A request's rows, on their way to be acknowledged. */
export interface Spooled {
  apiKeyId: string;
  siteId: number;
  kind: BatchKind;
  variant: string;
  name: string;
  /** hex */
  bodySha256: string;
  rows: number;
}

export interface Acknowledged {
  id: string;
  createdAt: Date;
}

/**
 * Acknowledges what lies in the spool, in one statement: from then on it will be taken up. The share lock on the segment's
 * row makes a worker that closes it wait for this, and this fail once it is closed; so what is acknowledged is always seen.
 * @returns null when the segment is closed, or the key gave the same name before
 */
export async function acknowledgeSpooled(spooled: Spooled, place: Place): Promise<Acknowledged | null> {
  const id = randomUUID();
  const [inserted] = await database().$queryRaw<Acknowledged[]>(Prisma.sql`
    WITH segment AS (
      SELECT id FROM "ApiSegment" WHERE id = ${place.segmentId}::uuid AND "closedAt" IS NULL FOR SHARE
    )
    INSERT INTO "ApiDelivery" (id, "apiKeyId", "siteId", kind, variant, name, "bodySha256", rows, "segmentId", "offset", bytes)
    SELECT ${id}::uuid, ${spooled.apiKeyId}::uuid, ${spooled.siteId}, ${spooled.kind}::"BatchKind", ${spooled.variant},
      ${spooled.name}, ${spooled.bodySha256}, ${spooled.rows}, segment.id, ${place.offset}, ${place.bytes}
    FROM segment
    ON CONFLICT ("apiKeyId", name) DO NOTHING
    RETURNING id, "createdAt"`);
  return inserted ?? null;
}
