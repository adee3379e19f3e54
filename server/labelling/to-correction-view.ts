import type { LabelCorrection } from '@/server/postgres/generated/client';
import type { CorrectionView } from './readings-contract';

export function toCorrectionView(correction: LabelCorrection): CorrectionView {
  const { id, kind, label, verdict, utterance, model, score, note, createdAt, createdBy } = correction;
  const isRestored = correction.restores !== null;
  return { id, kind, label, verdict, utterance, model, score, note, createdAt, createdBy, isRestored };
}
