import { z } from 'zod';
import type { ClassifierVersion } from '@/server/postgres/generated/client';
import { ClassifierStatus } from '@/server/postgres/generated/enums';
import { versionCard, versionComparison } from './version-card';

/** All of a version but its bytes. */
export const VERSION_COLUMNS = {
  id: true,
  number: true,
  status: true,
  createdAt: true,
  createdBy: true,
  artefactSha256: true,
  threshold: true,
  card: true,
  comparison: true,
  promotedAt: true,
  promotedBy: true,
} as const;

export const versionScope = z.object({ siteId: z.int().positive(), versionId: z.uuid() });

export const versionView = z.object({
  id: z.uuid(),
  number: z.int(),
  status: z.enum(ClassifierStatus),
  createdAt: z.date(),
  createdBy: z.string(),
  /** hex; the same data, settings and seed give the same */
  artefactSha256: z.string(),
  threshold: z.number(),
  card: versionCard,
  comparison: versionComparison.nullable(),
  promotedAt: z.date().nullable(),
  promotedBy: z.string().nullable(),
});
export type VersionView = z.output<typeof versionView>;

export function toVersionView(version: Pick<ClassifierVersion, keyof typeof VERSION_COLUMNS>): VersionView {
  return {
    ...version,
    card: versionCard.parse(version.card),
    comparison: version.comparison === null ? null : versionComparison.parse(version.comparison),
  };
}
