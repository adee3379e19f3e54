import type { LabelNames, NamedModel } from './label-names';
import type { ReadingRow } from './queries/readings-of-call';
import type { CallReadings, CorrectionView, GivenLabel } from './readings-contract';

export interface ReadingContext {
  names: LabelNames;
  models: ReadonlyMap<string, NamedModel>;
}

/**
 * A model's labels with people's words over them: affirmed ones first (newest first), then the model's in its order; denied
 * ones stay visible at the end and do not count. As call_insights has them.
 * @param words the newest word on each label, newest first
 */
export function labelReadingOf(
  row: ReadingRow | null,
  words: readonly CorrectionView[],
  { names, models }: ReadingContext,
): CallReadings['intent'] {
  const wordOn = new Map(words.map((word) => [names.countsFor(word.label), word]));
  const given = row ? labelsOf(row, names, wordOn) : [];
  const labels = new Set(given.map(({ label }) => label));
  const added = words.flatMap((word): GivenLabel[] => {
    const label = names.countsFor(word.label);
    return word.verdict === 'is' && !labels.has(label) ? [byPerson(label, word, names)] : [];
  });
  const all = [...added, ...given];
  const rank = ({ correction }: GivenLabel) =>
    correction === null ? 0 : correction.verdict === 'is' ? -correction.createdAt.getTime() : 1;
  return {
    model: row ? (models.get(row.model) ?? null) : null,
    run: row?.run ?? 0,
    madeAt: row ? new Date(row.made_ms) : null,
    top: row?.top ? { label: row.top, name: names.nameOf(row.top), score: row.top_score } : null,
    labels: all.sort((a, b) => rank(a) - rank(b)),
  };
}

function labelsOf(
  row: ReadingRow,
  names: LabelNames,
  wordOn: ReadonlyMap<string, CorrectionView>,
): GivenLabel[] {
  const seen = new Set<string>();
  return row.labels.flatMap((raw, at): GivenLabel[] => {
    const label = names.countsFor(raw);
    if (seen.has(label)) return [];
    seen.add(label);
    const correction = wordOn.get(label) ?? null;
    return [
      {
        label,
        name: names.nameOf(label),
        score: row.scores[at] ?? 0,
        evidence: evidenceOf(row, at),
        reason: row.reasons[at] ?? '',
        counts: correction?.verdict !== 'is_not',
        correction,
      },
    ];
  });
}

function byPerson(label: string, word: CorrectionView, names: LabelNames): GivenLabel {
  return {
    label,
    name: names.nameOf(label),
    score: null,
    evidence: null,
    reason: '',
    counts: true,
    correction: word,
  };
}

/** The span at a place of the arrays; none where it is empty: only the records spoke. */
export function evidenceOf(row: ReadingRow, at: number): GivenLabel['evidence'] {
  const utterance = row.evidence_utterances[at];
  const start = row.evidence_starts[at];
  const end = row.evidence_ends[at];
  if (utterance === undefined || start === undefined || end === undefined || end <= start) return null;
  return { utterance, start, end };
}
