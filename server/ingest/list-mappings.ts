import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { mapping } from './mapping/mapping';
import { PRESETS } from './presets/registry';

const namedMapping = z.object({ name: z.string(), title: z.string(), mapping });
export const listMappingsInput = z.object({ siteId: z.int().positive() });
export const listMappingsOutput = z.object({ presets: z.array(namedMapping), saved: z.array(namedMapping) });

/** Ready mappings: those of known sources, and those saved for the site. @throws AppError `not_found` */
export async function listMappings(
  { actor }: UseCaseContext,
  { siteId }: z.output<typeof listMappingsInput>,
): Promise<z.output<typeof listMappingsOutput>> {
  requireSite(actor, siteId);
  const saved = await database().savedMapping.findMany({ where: { siteId }, orderBy: { name: 'asc' } });
  return {
    presets: PRESETS.map((preset) => ({
      name: preset.name,
      title: preset.title,
      mapping: mapping.parse(preset.mapping),
    })),
    saved: saved.map(({ name, mapping: kept }) => ({ name, title: name, mapping: mapping.parse(kept) })),
  };
}
