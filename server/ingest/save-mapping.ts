import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { mapping } from './mapping/mapping';

export const saveMappingInput = z.object({
  siteId: z.int().positive(),
  name: z.string().trim().min(1, 'A name is needed.').max(80),
  mapping,
});

/** Keeps a mapping under a name; one of the same name is replaced. @throws AppError `not_found` */
export async function saveMapping(
  { actor }: UseCaseContext,
  { siteId, name, mapping: kept }: z.output<typeof saveMappingInput>,
): Promise<void> {
  requireSite(actor, siteId);
  requirePermission(actor, 'ingest:write');
  await database().$transaction(async (tx) => {
    await tx.savedMapping.upsert({
      where: { siteId_name: { siteId, name } },
      create: { siteId, name, mapping: kept },
      update: { mapping: kept },
    });
    await audit(tx, actor, { action: 'mapping.save', subject: `mapping:${name}`, siteId });
  });
}
