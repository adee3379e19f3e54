import type { Intent } from '@/server/postgres/generated/client';
import type { IntentTree } from '../taxonomy/intent-tree';
import type { TrainingExample } from './collect-examples';

/** With so many examples an intent speaks for itself. */
const ENOUGH = 5;

/**
 * Names and descriptions as examples of intents that have few: a cold start needs no example at all. An intent under which others
 * stand and which has no examples is a heading, not something a call is about.
 */
export function describedIntents(
  tree: IntentTree<Intent>,
  examples: readonly TrainingExample[],
): TrainingExample[] {
  const counts = new Map<string, number>();
  for (const { label } of examples) if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  return tree.nodes.flatMap(({ id, name, description, archivedAt, mergedIntoId }) => {
    const own = counts.get(id) ?? 0;
    if (archivedAt || mergedIntoId || own >= ENOUGH) return [];
    if (own === 0 && (description === '' || tree.childrenOf(id).some((child) => !child.archivedAt)))
      return [];
    const texts = description === '' ? [name] : [name, ...sentencesOf(description)];
    return texts.map((text) => ({ text, language: '', label: id, source: 'editor' as const }));
  });
}

/** Lines and sentences: a description often lists what people say. */
function sentencesOf(description: string): string[] {
  return description
    .split(/[\n;。]+|(?<=[.!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
