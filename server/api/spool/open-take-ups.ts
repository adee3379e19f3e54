import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** What is to become a delivery and is none yet, in the order of acknowledgements; also what a crash left so. */
export async function openTakeUps(): Promise<string[]> {
  const rows = await database().$queryRaw<{ takeUpId: string }[]>(Prisma.sql`
    SELECT "takeUpId" FROM "ApiDelivery"
    WHERE "takeUpId" IS NOT NULL AND "batchId" IS NULL
    GROUP BY "takeUpId" ORDER BY min(seq)`);
  return rows.map(({ takeUpId }) => takeUpId);
}
