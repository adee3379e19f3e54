import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from './find-site';
import { type SiteView, viewSite } from './site-view';

export const getSiteInput = z.object({ id: z.int().positive() });

/** @throws AppError `not_found` */
export async function getSite(
  { actor }: UseCaseContext,
  input: z.input<typeof getSiteInput>,
): Promise<SiteView> {
  requireSite(actor, input.id);
  const { id } = parseInput(getSiteInput, input);
  return viewSite(await findSite(database(), id));
}
