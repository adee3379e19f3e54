import type { CallReadings, GivenLabel } from '@/server/labelling/readings-contract';

export type LabelGroup = 'intent' | 'irritant' | 'sentiment';

/** A label of a call as the page shows it: with what gave it, its number and its tint. */
export interface ShownLabel extends GivenLabel {
  /** "intent:ID" */
  key: string;
  kind: LabelGroup;
  /** From 1: stands at the label and at its evidence. */
  number: number;
  tint: Tint;
  model: CallReadings['intent']['model'];
  madeAt: Date | null;
}

/** Of evidence in the text and of its label: at rest, and when the label is looked at. */
export interface Tint {
  rest: string;
  lit: string;
}

const tint = (rest: string, lit: string): Tint => ({ rest, lit });

const TINTS: Record<LabelGroup, readonly [Tint, ...Tint[]]> = {
  intent: [
    tint('bg-blue-100 dark:bg-blue-900/60', 'bg-blue-200 dark:bg-blue-700'),
    tint('bg-teal-100 dark:bg-teal-900/60', 'bg-teal-200 dark:bg-teal-700'),
    tint('bg-violet-100 dark:bg-violet-900/60', 'bg-violet-200 dark:bg-violet-700'),
    tint('bg-sky-100 dark:bg-sky-900/60', 'bg-sky-200 dark:bg-sky-700'),
  ],
  irritant: [
    tint('bg-orange-100 dark:bg-orange-900/60', 'bg-orange-200 dark:bg-orange-700'),
    tint('bg-fuchsia-100 dark:bg-fuchsia-900/60', 'bg-fuchsia-200 dark:bg-fuchsia-700'),
    tint('bg-amber-100 dark:bg-amber-900/60', 'bg-amber-200 dark:bg-amber-700'),
  ],
  sentiment: [tint('bg-rose-100 dark:bg-rose-900/60', 'bg-rose-200 dark:bg-rose-700')],
};

/** The labels of a call in the order of the panel: what it is about, what annoyed, how strongly. */
export function shownLabels({ intent, irritant, sentiment }: CallReadings): ShownLabel[] {
  const strong = sentiment?.strongNegative ? [sentiment.strongNegative] : [];
  const groups = [
    { kind: 'intent', labels: intent.labels, source: intent },
    { kind: 'irritant', labels: irritant.labels, source: irritant },
    { kind: 'sentiment', labels: strong, source: sentiment },
  ] as const;
  let number = 0;
  return groups.flatMap(({ kind, labels, source }) =>
    labels.map((label, index): ShownLabel => {
      number += 1;
      const tints = TINTS[kind];
      return {
        ...label,
        key: `${kind}:${label.label}`,
        kind,
        number,
        tint: tints[index % tints.length] ?? tints[0],
        model: source?.model ?? null,
        madeAt: source?.madeAt ?? null,
      };
    }),
  );
}

/** What the call is mainly about; null: unknown. */
export function mainIntent(labels: readonly ShownLabel[]): ShownLabel | null {
  return labels.find(({ kind, counts }) => kind === 'intent' && counts) ?? null;
}
