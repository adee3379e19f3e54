import { IrritantClassifiers } from '@/models/irritants/classifier/open-classifiers';
import type { CallForRules } from '@/models/irritants/rules/call-for-rules';
import type { Detection } from './detection';
import type { ClassifierSpec } from './detector-spec';
import { CUSTOMERS } from './topics-in-call';

/** Finds irritants that were learned from what people judged, in what the customer says; of each the surest place. */
export function classifiersInCall(specs: readonly ClassifierSpec[]): (call: CallForRules) => Detection[] {
  if (specs.length === 0) return () => [];
  const classifiers = new IrritantClassifiers(specs.map(({ artefact }) => artefact));
  return ({ transcript }) => {
    const best = new Map<number, Detection>();
    for (const [utterance, { speaker, text }] of (transcript?.utterances ?? []).entries()) {
      if (!CUSTOMERS.has(speaker)) continue;
      for (const { classifier, score, start, end } of classifiers.read(text)) {
        const spec = specs[classifier];
        if (!spec || score <= (best.get(classifier)?.score ?? 0)) continue;
        best.set(classifier, {
          irritantId: spec.irritantId,
          score,
          evidence: { utterance, start, end },
          why: `Learned, version ${spec.version}: the customer said “${text.slice(start, end)}” (turn ${utterance + 1}), as in calls that people confirmed.`,
        });
      }
    }
    return [...best.values()];
  };
}
