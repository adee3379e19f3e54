import { database } from '@/server/postgres/client';
import type { LabelKind } from '@/server/postgres/generated/enums';

/** What the ids in readings are called, a site's. Merged ones bear the name of the one they count for. */
export interface LabelNames {
  nameOf(label: string): string;
  /** the id a label counts for: its own unless it was merged */
  countsFor(label: string): string;
}

const FIXED: Record<string, string> = {
  strong_negative: 'strongly negative customer',
  unknown: 'unknown',
};

export async function labelNames(siteId: number): Promise<LabelNames> {
  const where = { where: { siteId }, select: { id: true, name: true, mergedIntoId: true } };
  const [intents, irritants] = await Promise.all([
    database().intent.findMany(where),
    database().irritant.findMany(where),
  ]);
  const known = new Map([...intents, ...irritants].map((one) => [one.id, one]));
  const countsFor = (label: string): string => {
    const seen = new Set<string>();
    let at = label;
    while (!seen.has(at)) {
      seen.add(at);
      at = known.get(at)?.mergedIntoId ?? at;
    }
    return at;
  };
  return {
    countsFor,
    nameOf: (label) => known.get(countsFor(label))?.name ?? FIXED[label] ?? 'a label that was deleted',
  };
}

const KIND_NAMES: Record<LabelKind, string> = {
  intent: 'intents',
  sentiment: 'sentiment',
  irritant: 'irritants',
};

export interface NamedModel {
  id: string;
  name: string;
  threshold: number | null;
}

/** The models of some readings, by id, as people know them. What is no ClassifierVersion keeps its own name. */
export async function modelNames(
  readings: readonly { kind: LabelKind; model: string }[],
): Promise<Map<string, NamedModel>> {
  const ids = [...new Set(readings.map(({ model }) => model))];
  const versions = await database().classifierVersion.findMany({
    where: { id: { in: ids.filter((id) => UUID.test(id)) } },
    select: { id: true, number: true, kind: true, threshold: true },
  });
  const known = new Map(versions.map((version) => [version.id, version]));
  return new Map(
    readings.map(({ kind, model }) => {
      const version = known.get(model);
      const name = version
        ? `${KIND_NAMES[version.kind]}, version ${version.number}`
        : fixedName(kind, model);
      return [model, { id: model, name, threshold: version?.threshold ?? null }];
    }),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function fixedName(kind: LabelKind, model: string): string {
  return kind === 'irritant' ? 'rules and topics' : model;
}
