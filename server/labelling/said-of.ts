import { type ReadingRow, readingsOnDay } from './queries/readings-of-call';

/** What the newest reading of the transcript that counts says of one label. */
export interface CurrentReading {
  /** '' where no model has read it */
  model: string;
  /** null where the model did not give this label */
  score: number | null;
  /** the utterance that is its evidence, else that of the best label; null where there is none */
  utterance: number | null;
}

export async function saidOf(at: {
  siteId: number;
  callId: string;
  day: string;
  kind: ReadingRow['kind'];
  label: string;
}): Promise<CurrentReading> {
  const { siteId, callId, day } = at;
  const rows = await readingsOnDay({ siteId, callId, day });
  const reading = rows.find(({ kind, is_current }) => kind === at.kind && is_current === 1);
  if (!reading) return { model: '', score: null, utterance: null };
  const given = reading.labels.indexOf(at.label);
  return {
    model: reading.model,
    score: reading.scores[given] ?? (reading.top === at.label ? reading.top_score : null),
    utterance: reading.evidence_utterances[Math.max(0, given)] ?? null,
  };
}
