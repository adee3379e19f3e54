import type { CallForRules } from '@/models/irritants/rules/call-for-rules';
import type { TextSpan } from '@/models/text/transcript';

/** An irritant in a call. */
export interface Detection {
  irritantId: string;
  /** 0 to 1; a rule is sure */
  score: number;
  /** null: only the records speak */
  evidence: TextSpan | null;
  /** what was found, by which version of what: a sentence */
  why: string;
}

/** Finds irritants in calls. */
export interface IrritantDetectors {
  /** The surest first. */
  detect(call: CallForRules): Promise<Detection[]>;
  close(): Promise<void>;
}
