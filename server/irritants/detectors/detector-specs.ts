import { createHash } from 'node:crypto';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';
import { database } from '@/server/postgres/client';
import { storedTopic } from '../contracts/stored-topic';
import { ruleVersions } from '../rule-version';
import type { DetectorSpec, DetectorSpecs } from './detector-spec';

/**
 * What reads a site's calls for irritants, as data: the detectors of candidates, of confirmed irritants, and of those that
 * were merged into one of these (their calls count under it). What was learned from people's
 * judgements counts before a rule, a rule that a person wrote before a topic of discovery.
 */
export async function detectorSpecs(siteId: number): Promise<DetectorSpecs> {
  const irritants = await database().irritant.findMany({
    where: { siteId, status: { not: 'dismissed' } },
    orderBy: { id: 'asc' },
    include: {
      classifiers: { where: { status: 'champion' }, orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const versions = await ruleVersions(
    database(),
    irritants.map(({ id }) => id),
  );
  const specs = irritants.flatMap((irritant): DetectorSpec[] => {
    const rule = irritant.rule === null ? null : irritantRuleSchema.parse(irritant.rule);
    const irritantId = irritant.id;
    const champion = irritant.classifiers[0];
    if (champion) {
      const { number, artefact } = champion;
      return [{ kind: 'classifier', irritantId, version: number, artefact: new Uint8Array(artefact) }];
    }
    if (rule) return [{ kind: 'rule', irritantId, version: versions.get(irritantId) ?? 0, rule }];
    const topic = storedTopic(irritant.topic);
    return topic ? [{ kind: 'topic', irritantId, reader: topic.reader }] : [];
  });
  return { specs, fingerprint: fingerprintOf(specs) };
}

/** Twelve hex digits of a SHA-256: `irritants-` and those is how a reading names its detectors. */
function fingerprintOf(specs: readonly DetectorSpec[]): string {
  const digest = createHash('sha256').update(JSON.stringify(specs, brief)).digest('hex');
  return `irritants-${digest.slice(0, 12)}`;
}

/** Of a file its own digest stands for it. */
function brief(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
}
