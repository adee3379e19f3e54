import { database } from '@/server/postgres/client';
import type { Intent } from '@/server/postgres/generated/client';
import type { ExampleSource } from '@/server/postgres/generated/enums';
import { keyOfText } from '../examples/key-of-text';
import type { IntentTree } from '../taxonomy/intent-tree';
import { isHeldBack } from './held-back';

/** An example as models learn it. */
export interface TrainingExample {
  text: string;
  /** '' where it is not known */
  language: string;
  /** Intent.id as merges leave it; null: about none of the intents */
  label: string | null;
  source: ExampleSource;
}

export interface CollectedExamples {
  train: TrainingExample[];
  held: TrainingExample[];
  /** older than the site keeps examples for training */
  expired: number;
  /** the same words under another label, which counts more */
  outranked: number;
}

/** The law's six months, for sites that have not said otherwise. */
const DEFAULT_DAYS = 180;
const DAY_MS = 86_400_000;

/** Whose word counts when the same words bear two labels. */
const RANK: Record<ExampleSource, number> = { correction: 2, editor: 1, import: 0 };

/**
 * What a site's model is to learn from: examples of intents in use, and of calls about none of them. Of the same words the
 * label of a correction counts, then that of the editor, then an imported one; of equals the newest. What callers said is left
 * out when it is older than the site keeps examples; typed phrases do not age.
 * @param now instant that ages are counted from
 */
export async function collectExamples(
  siteId: number,
  tree: IntentTree<Intent>,
  now: Date,
): Promise<CollectedExamples> {
  const policy = await database().textPolicy.findUnique({ where: { siteId }, select: { exampleDays: true } });
  const oldest = now.getTime() - (policy?.exampleDays ?? DEFAULT_DAYS) * DAY_MS;
  const stored = await database().intentExample.findMany({
    where: { siteId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { text: true, language: true, source: true, intentId: true, createdAt: true },
  });
  const byWords = new Map<string, TrainingExample>();
  let expired = 0;
  let outranked = 0;
  for (const { intentId, createdAt, ...example } of stored) {
    const label = intentId === null ? null : tree.canonicalId(intentId);
    if (label !== null && !isInUse(tree.get(label))) continue;
    if (example.source !== 'editor' && createdAt.getTime() < oldest) {
      expired += 1;
      continue;
    }
    const key = keyOfText(example.text);
    if (key === '') continue;
    const known = byWords.get(key);
    if (known && known.label !== label) outranked += 1;
    if (!known || RANK[example.source] >= RANK[known.source]) byWords.set(key, { ...example, label });
  }
  const examples = [...byWords.values()];
  return {
    train: examples.filter(({ text }) => !isHeldBack(text)),
    held: examples.filter(({ text }) => isHeldBack(text)),
    expired,
    outranked,
  };
}

function isInUse(intent: Intent | undefined): boolean {
  return intent !== undefined && intent.archivedAt === null && intent.mergedIntoId === null;
}
