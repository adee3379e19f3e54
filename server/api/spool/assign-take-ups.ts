import { randomUUID } from 'node:crypto';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** Of one delivery; a backlog becomes several. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_REQUESTS = 20_000;

interface Unassigned {
  id: string;
  source: string;
  bytes: number;
}

/** Writes down which requests of closed segments become a delivery together: those of a site, kind and key. */
export async function assignTakeUps(): Promise<void> {
  while ((await assignSome()) === MOST_REQUESTS);
}

/** @returns how many requests it was */
async function assignSome(): Promise<number> {
  return database().$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Unassigned[]>(Prisma.sql`
      SELECT id, concat_ws(' ', "siteId", kind, variant, "apiKeyId") AS source, bytes FROM "ApiDelivery"
      WHERE "takeUpId" IS NULL
        AND "segmentId" IN (SELECT id FROM "ApiSegment" WHERE "closedAt" IS NOT NULL)
      ORDER BY seq LIMIT ${MOST_REQUESTS}`);
    const takeUps = groupsOf(waiting);
    const ids = takeUps.flatMap(({ ids: some }) => some);
    const assigned = takeUps.flatMap(({ takeUpId, ids: some }) => some.map(() => takeUpId));
    await tx.$executeRaw(Prisma.sql`
      UPDATE "ApiDelivery" AS delivery SET "takeUpId" = chosen."takeUpId"
      FROM unnest(${ids}::uuid[], ${assigned}::uuid[]) AS chosen (id, "takeUpId")
      WHERE delivery.id = chosen.id AND delivery."takeUpId" IS NULL`);
    return waiting.length;
  });
}

interface Group {
  takeUpId: string;
  ids: string[];
  bytes: number;
}

function groupsOf(waiting: readonly Unassigned[]): Group[] {
  const groups: Group[] = [];
  const filling = new Map<string, Group>();
  for (const { id, source, bytes } of waiting) {
    let group = filling.get(source);
    if (!group || group.bytes + bytes > MOST_BYTES) {
      group = { takeUpId: randomUUID(), ids: [], bytes: 0 };
      filling.set(source, group);
      groups.push(group);
    }
    group.ids.push(id);
    group.bytes += bytes;
  }
  return groups;
}
