import { z } from 'zod';
import { requirePermission, type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { OPEN } from './list';

export const countOpenOutput = z.object({ open: z.int() });

/** How many alerts of all sites the actor may see wait for somebody. */
export async function countOpenAlerts({ actor }: UseCaseContext): Promise<z.output<typeof countOpenOutput>> {
  requirePermission(actor, 'alerts:read');
  return { open: await database().alert.count({ where: { siteId: visibleSites(actor), ...OPEN } }) };
}
