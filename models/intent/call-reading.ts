import type { TextSpan } from '@/models/text/transcript';

/** A label of a call, and the words that speak for it most. */
export interface CallLabel {
  label: string;
  /** Calibrated: of labels told with score .8, about 80% are right. */
  score: number;
  evidence: TextSpan;
}

/** What a call is about. */
export interface CallReading {
  /** The best label, whatever the threshold. */
  top: string;
  topScore: number;
  /** Those at or above the threshold, best first; none means unknown. */
  labels: CallLabel[];
}
