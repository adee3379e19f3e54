import { TopicReader } from '@/models/irritants/discovery/topic-reader';
import type { CallForRules } from '@/models/irritants/rules/call-for-rules';
import type { Detection } from './detection';
import type { TopicSpec } from './detector-spec';

/** Who may speak for the customer: a recording of one channel does not say who speaks. */
export const CUSTOMERS: ReadonlySet<string> = new Set(['customer', 'unknown']);

/** Finds topics of discovery in what the customer says; of each the surest place. */
export function topicsInCall(specs: readonly TopicSpec[]): (call: CallForRules) => Detection[] {
  const reader = new TopicReader(specs);
  return ({ transcript }) => {
    const best = new Map<number, Detection>();
    for (const [utterance, { speaker, text }] of (transcript?.utterances ?? []).entries()) {
      if (!CUSTOMERS.has(speaker)) continue;
      for (const { topic, score, start, end } of reader.read(text)) {
        const spec = specs[topic];
        if (!spec || score <= (best.get(topic)?.score ?? 0)) continue;
        best.set(topic, {
          irritantId: spec.irritantId,
          score,
          evidence: { utterance, start, end },
          why: `Topic: the customer said “${text.slice(start, end)}” (turn ${utterance + 1}), as calls of this topic do.`,
        });
      }
    }
    return [...best.values()];
  };
}
