import { createHash } from 'node:crypto';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';
import { database } from '@/server/postgres/client';
import type { ClassifierVersion } from '@/server/postgres/generated/client';
import { storedTopic } from '../contracts/stored-topic';
import { ruleVersions } from '../rule-version';
import type { ClassifierSpec, DetectorSpec, DetectorSpecs, RuleSpec, TopicSpec } from './detector-spec';

/**
 * What reads a site's calls for irritants, as data: the detectors of candidates, of confirmed irritants, and of those that
 * were merged into one of these (their calls count under it). What was learned from people's
 * judgements counts before a rule, a rule that a person wrote before a topic of discovery; the one that does not count is
 * only held against it.
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
  const all = irritants.map(({ id: irritantId, rule, topic, classifiers: [champion] }) => {
    const version = versions.get(irritantId) ?? 0;
    const known = storedTopic(topic);
    return {
      classifier: champion ? classifierSpec(irritantId, champion) : null,
      rule:
        rule === null
          ? null
          : ({ kind: 'rule', irritantId, version, rule: irritantRuleSchema.parse(rule) } as const),
      topic: known ? ({ kind: 'topic', irritantId, reader: known.reader } as const) : null,
    };
  });
  const specs = all.flatMap(({ classifier, rule, topic }): DetectorSpec[] => {
    const counts = classifier ?? rule ?? topic;
    return counts ? [counts] : [];
  });
  const checks = all.flatMap(({ classifier, rule, topic }): (RuleSpec | TopicSpec)[] => {
    const beside = classifier ? rule : rule && topic;
    return beside ? [beside] : [];
  });
  return { specs, checks, fingerprint: fingerprintOf(specs) };
}

function classifierSpec(
  irritantId: string,
  { number, artefact }: Pick<ClassifierVersion, 'number' | 'artefact'>,
): ClassifierSpec {
  return { kind: 'classifier', irritantId, version: number, artefact: new Uint8Array(artefact) };
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
