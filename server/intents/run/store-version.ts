import { createHash } from 'node:crypto';
import { audit } from '@/server/audit';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import type { LanguageRun } from '@/server/postgres/generated/client';
import { lockTree } from '../taxonomy/read-tree';
import type { VersionCard, VersionComparison } from '../versions/version-card';

export interface TrainedVersion {
  artefact: Uint8Array<ArrayBuffer>;
  threshold: number;
  card: VersionCard;
  comparison: VersionComparison | null;
}

export interface StoredVersion {
  id: string;
  number: number;
  /** the first of a site reads calls at once; later ones wait for a person */
  isChampion: boolean;
}

/** Stores what a run trained, once: a run that is begun again after it has stored finds its version. */
export async function storeVersion(
  run: LanguageRun,
  { artefact, threshold, card, comparison }: TrainedVersion,
): Promise<StoredVersion> {
  const { siteId } = run;
  return await database().$transaction(async (transaction) => {
    await lockTree(transaction, siteId);
    const where = { siteId, kind: 'intent' as const };
    const [standing, newest, champion] = await Promise.all([
      transaction.classifierVersion.findFirst({ where: { ...where, runId: run.id } }),
      transaction.classifierVersion.findFirst({
        where,
        orderBy: { number: 'desc' },
        select: { number: true },
      }),
      transaction.classifierVersion.findFirst({
        where: { ...where, status: 'champion' },
        select: { id: true },
      }),
    ]);
    if (standing) return { ...standing, isChampion: standing.status === 'champion' };
    const isChampion = champion === null;
    const version = await transaction.classifierVersion.create({
      data: {
        ...where,
        number: (newest?.number ?? 0) + 1,
        status: isChampion ? 'champion' : 'challenger',
        runId: run.id,
        createdBy: run.createdBy,
        artefact,
        artefactSha256: createHash('sha256').update(artefact).digest('hex'),
        threshold,
        card,
        ...(comparison ? { comparison } : {}),
        ...(isChampion ? { promotedAt: new Date(), promotedBy: 'callcast, as the first one' } : {}),
      },
      select: { id: true, number: true },
    });
    await audit(transaction, SYSTEM_ACTOR, {
      action: 'classifier.train',
      subject: `classifier:${version.id}`,
      siteId,
      details: { number: version.number, run: run.id, champion: isChampion },
    });
    return { ...version, isChampion };
  });
}
