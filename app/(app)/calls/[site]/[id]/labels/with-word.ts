import type { CallReadings, CorrectionView, GivenLabel } from '@/server/labelling/readings-contract';

/** A person's word, before the server has it. */
export interface Word {
  kind: 'intent' | 'irritant' | 'sentiment';
  label: string;
  /** For a label that no model gave. */
  name: string;
  verdict: 'is' | 'is_not';
  /** Of a turn's sentiment: which. */
  utterance: number | null;
}

/** The readings of a call as they will be with a person's word over them, as the server will say: newest word first. */
export function withWord(readings: CallReadings, word: Word, by: string): CallReadings {
  const correction: CorrectionView = {
    id: '',
    kind: word.kind,
    label: word.label,
    verdict: word.verdict,
    utterance: word.utterance,
    model: '',
    score: null,
    note: '',
    createdAt: new Date(),
    createdBy: by,
    isRestored: false,
  };
  if (word.kind === 'sentiment') return withSentiment(readings, word, correction);
  const reading = readings[word.kind];
  return { ...readings, [word.kind]: { ...reading, labels: withLabel(reading.labels, word, correction) } };
}

function withLabel(labels: readonly GivenLabel[], word: Word, correction: CorrectionView): GivenLabel[] {
  const found = labels.find(({ label }) => label === word.label) ?? added(word);
  const said: GivenLabel = { ...found, counts: word.verdict === 'is', correction };
  const others = labels.filter(({ label }) => label !== word.label);
  return word.verdict === 'is' ? [said, ...others] : [...others, said];
}

function added({ label, name }: Word): GivenLabel {
  return { label, name, score: null, evidence: null, reason: '', counts: true, correction: null };
}

function withSentiment(readings: CallReadings, word: Word, correction: CorrectionView): CallReadings {
  const { sentiment } = readings;
  if (!sentiment) return readings;
  if (word.utterance === null) {
    const before = sentiment.strongNegative ?? added(word);
    const strongNegative = { ...before, counts: word.verdict === 'is', correction };
    return { ...readings, sentiment: { ...sentiment, strongNegative } };
  }
  const utterances = sentiment.utterances.map((one) =>
    one.utterance === word.utterance ? { ...one, sentiment: sentimentOf(word.label), correction } : one,
  );
  return { ...readings, sentiment: { ...sentiment, utterances } };
}

function sentimentOf(label: string): 'negative' | 'neutral' | 'positive' {
  return label === 'negative' || label === 'positive' ? label : 'neutral';
}
