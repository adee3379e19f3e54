import { evidenceOf, type ReadingContext } from './label-reading';
import type { ReadingRow } from './queries/readings-of-call';
import type { CallReadings, CorrectionView, GivenLabel } from './readings-contract';

const CLASSES = ['negative', 'neutral', 'positive'] as const;
const STRONG = 'strong_negative';

/**
 * The sentiment of a call as it counts. What a person said of an utterance outranks the stored reading, which follows it
 * a moment later (see recount-sentiment) and whose means are shown until then.
 */
export function sentimentReadingOf(
  row: ReadingRow | null,
  words: readonly CorrectionView[],
  { names, models }: ReadingContext,
): CallReadings['sentiment'] {
  if (!row) return null;
  const onUtterance = new Map(
    words.flatMap((word) =>
      word.utterance === null || word.label === STRONG ? [] : [[word.utterance, word]],
    ),
  );
  return {
    model: models.get(row.model) ?? null,
    run: row.run,
    madeAt: new Date(row.made_ms),
    customer: row.customer_balance,
    agent: row.agent_balance,
    trend: row.trend,
    strongNegative: strongOf(row, words.find(({ label }) => label === STRONG) ?? null, names.nameOf(STRONG)),
    utterances: row.utterances.map((utterance, at) => {
      const correction = onUtterance.get(utterance) ?? null;
      const said = correction?.verdict === 'is' && CLASSES.find((one) => one === correction.label);
      return {
        utterance,
        sentiment: said || (CLASSES[(row.sentiments[at] ?? 0) + 1] ?? 'neutral'),
        score: said ? 1 : (row.sentiment_scores[at] ?? 0),
        balance: row.balances[at] ?? 0,
        correction,
      };
    }),
  };
}

function strongOf(row: ReadingRow, correction: CorrectionView | null, name: string): GivenLabel | null {
  const at = row.labels.indexOf(STRONG);
  if (at < 0 && correction?.verdict !== 'is') return null;
  return {
    label: STRONG,
    name,
    score: at < 0 ? null : (row.scores[at] ?? 0),
    evidence: at < 0 ? null : evidenceOf(row, at),
    reason: '',
    counts: correction?.verdict !== 'is_not',
    correction,
  };
}
