import { inScope, type Judged } from './judged';

/** How well one intent is told from the others, by the best label whatever the threshold. */
export interface LabelScores {
  label: string;
  /** held-back examples of it */
  held: number;
  /** held-back examples that the model gave it */
  said: number;
  right: number;
  precision: number | null;
  recall: number | null;
  f1: number;
}

/** Scores of every label that occurs, most held-back examples first. */
export function labelScores(judged: readonly Judged[]): LabelScores[] {
  const counts = new Map<string, { held: number; said: number; right: number }>();
  const at = (label: string) => {
    const known = counts.get(label) ?? { held: 0, said: 0, right: 0 };
    counts.set(label, known);
    return known;
  };
  for (const { truth, top } of inScope(judged)) {
    at(truth).held += 1;
    at(top).said += 1;
    if (truth === top) at(truth).right += 1;
  }
  return [...counts]
    .map(([label, { held, said, right }]) => ({
      label,
      held,
      said,
      right,
      precision: said === 0 ? null : right / said,
      recall: held === 0 ? null : right / held,
      f1: (2 * right) / (held + said),
    }))
    .sort((a, b) => b.held - a.held || (a.label < b.label ? -1 : 1));
}

/** Share of held-back examples whose best label is the right one; null without any. */
export function accuracyOf(judged: readonly Judged[]): number | null {
  const own = inScope(judged);
  if (own.length === 0) return null;
  return own.filter(({ truth, top }) => truth === top).length / own.length;
}

/** Mean F1 of the labels that have held-back examples: rare ones count as much as frequent ones. Null without any. */
export function macroF1Of(judged: readonly Judged[]): number | null {
  const held = labelScores(judged).filter((scores) => scores.held > 0);
  if (held.length === 0) return null;
  return held.reduce((sum, { f1 }) => sum + f1, 0) / held.length;
}
