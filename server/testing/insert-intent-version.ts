import { createHash } from 'node:crypto';
import type { Judged } from '@/server/intents/evaluation/judged';
import { compareModels } from '@/server/intents/run/compare-models';
import { makeCard } from '@/server/intents/run/make-card';
import { database } from '@/server/postgres/client';
import type { ClassifierStatus } from '@/server/postgres/generated/enums';

/** What a test says about a trained model of intents: its opinions of held-back examples. */
export interface TestVersion {
  number: number;
  status: ClassifierStatus;
  judged: readonly Judged[];
  names: Readonly<Record<string, string>>;
  /** the version it was compared with; left out: none */
  against?: { id: string; number: number; judged: readonly Judged[] };
  threshold?: number;
  createdAt?: Date;
}

/** A version as a training run leaves it, but for its bytes, which nobody can open. Returns its id. */
export async function insertIntentVersion(siteId: number, version: TestVersion): Promise<string> {
  const { number, status, judged, names, against, threshold = 0.5, createdAt = new Date() } = version;
  const nameOf = (label: string) => names[label] ?? label;
  const artefact = Buffer.from(`version ${number} of site ${siteId}`);
  const examples = judged.map(({ truth }, index) => ({
    text: `example ${index}`,
    language: 'en',
    label: truth,
    source: 'import' as const,
  }));
  const card = makeCard({
    method: 'trained',
    embeddings: null,
    seed: 1,
    seconds: 4.2,
    collected: { train: [...examples, ...examples], held: examples, expired: 0, outranked: 0 },
    judged,
    labels: Object.keys(names),
    nameOf,
  });
  const comparison =
    against &&
    compareModels(
      { champion: against.judged, challenger: judged },
      { against: { id: against.id, number: against.number }, calls: null, seed: 1, nameOf },
    );
  const { id } = await database().classifierVersion.create({
    data: {
      siteId,
      kind: 'intent',
      number,
      status,
      createdAt,
      createdBy: 'a test',
      artefact,
      artefactSha256: createHash('sha256').update(artefact).digest('hex'),
      threshold,
      card,
      ...(comparison ? { comparison } : {}),
      ...(status === 'champion' ? { promotedAt: createdAt, promotedBy: 'a test' } : {}),
    },
    select: { id: true },
  });
  return id;
}
