import { bootstrapFigures } from '../evaluation/intervals';
import type { Judged } from '../evaluation/judged';
import { accuracyOf, labelScores, macroF1Of } from '../evaluation/label-scores';
import type { VersionComparison } from '../versions/version-card';

/**
 * A new version against the champion, on the same held-back examples in the same order.
 * @param calls what both make of recent calls; null where there are none
 */
export function compareModels(
  { champion, challenger }: { champion: readonly Judged[]; challenger: readonly Judged[] },
  about: Pick<VersionComparison, 'against' | 'calls'> & { seed: number; nameOf(label: string): string },
): VersionComparison {
  const figures = bootstrapFigures(challenger, champion, about.seed);
  const before = new Map(labelScores(champion).map((scores) => [scores.label, scores.f1]));
  const intents = labelScores(challenger)
    .filter(({ held }) => held > 0)
    .map(({ label, held, f1 }) => ({
      label,
      name: about.nameOf(label),
      held,
      before: before.get(label) ?? 0,
      now: f1,
    }))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || b.held - a.held);
  return {
    against: about.against,
    held: challenger.filter(({ truth }) => truth !== null).length,
    champion: { accuracy: accuracyOf(champion), macroF1: macroF1Of(champion) },
    accuracy: figures?.accuracy ?? null,
    macroF1: figures?.macroF1 ?? null,
    intents,
    calls: about.calls,
  };
}
