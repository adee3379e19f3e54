import { confusionsOf } from '../evaluation/confusions';
import { bootstrapFigures, shareInterval } from '../evaluation/intervals';
import type { Judged } from '../evaluation/judged';
import { labelScores } from '../evaluation/label-scores';
import { reliabilityOf } from '../evaluation/reliability';
import { thresholdCurve } from '../evaluation/threshold-curve';
import type { VersionCard } from '../versions/version-card';
import type { CollectedExamples, TrainingExample } from './collect-examples';

const MOST_CONFUSIONS = 30;

export interface CardParts {
  method: VersionCard['method'];
  embeddings: string | null;
  seed: number;
  seconds: number;
  collected: CollectedExamples;
  /** what the model makes of the held-back examples */
  judged: readonly Judged[];
  /** Intent.id of those it knows */
  labels: readonly string[];
  nameOf(label: string): string;
}

/** The card of a version: what it was made of, and how it does on examples that it has not seen. */
export function makeCard({ collected, judged, labels, nameOf, ...made }: CardParts): VersionCard {
  const figures = bootstrapFigures(judged, null, made.seed);
  const scores = new Map(labelScores(judged).map((one) => [one.label, one]));
  const trained = countBy(collected.train, ({ label }) => label ?? '');
  return {
    method: made.method,
    embeddings: made.embeddings,
    seed: made.seed,
    seconds: made.seconds,
    data: dataOf(collected),
    accuracy: figures?.accuracy ?? null,
    macroF1: figures?.macroF1 ?? null,
    intents: labels.map((label) => {
      const { held, said, right, f1 } = scores.get(label) ?? { held: 0, said: 0, right: 0, f1: null };
      return {
        label,
        name: nameOf(label),
        trained: trained.get(label) ?? 0,
        held,
        recall: shareInterval(right, held),
        precision: shareInterval(right, said),
        f1: held === 0 ? null : f1,
      };
    }),
    confusions: confusionsOf(judged, MOST_CONFUSIONS).map((pair) => ({
      ...pair,
      truthName: nameOf(pair.truth),
      saidName: nameOf(pair.said),
    })),
    reliability: reliabilityOf(judged),
    curve: thresholdCurve(judged),
  };
}

function dataOf({ train, held, expired, outranked }: CollectedExamples): VersionCard['data'] {
  const all = [...train, ...held];
  const of = (source: TrainingExample['source']) => all.filter((one) => one.source === source).length;
  return {
    train: train.length,
    held: held.length,
    none: all.filter(({ label }) => label === null).length,
    bySource: { editor: of('editor'), import: of('import'), correction: of('correction') },
    byLanguage: Object.fromEntries(countBy(all, ({ language }) => language)),
    expired,
    outranked,
  };
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
