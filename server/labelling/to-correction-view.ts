import type { LabelCorrection } from '@/server/postgres/generated/client';
import type { CorrectionView } from './readings-contract';

export function toCorrectionView(correction: LabelCorrection): CorrectionView {
  const { id, kind, label, verdict, utterance, model, score, note, createdAt, createdBy } = correction;
  return { id, kind, label, verdict, utterance, model, score, note, createdAt, createdBy };
}
