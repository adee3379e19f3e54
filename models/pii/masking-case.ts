import type { Language, Speaker } from '@/models/text/transcript';
import type { PiiType } from './types';

/** A place of personal data in a case: characters `start` to `end` of the utterance. */
export interface CaseSpan {
  utterance: number;
  start: number;
  end: number;
  type: PiiType;
}

/** A call, or a piece of one, with what has to be masked in it. */
export interface MaskingCase {
  id: string;
  language: Language;
  /** `dev`: the detectors were tuned on it; `test`: only reported */
  half: 'dev' | 'test';
  kind: 'template' | 'adversarial';
  utterances: { speaker: Speaker; text: string }[];
  spans: CaseSpan[];
}
