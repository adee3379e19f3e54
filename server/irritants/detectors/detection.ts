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

/** Irritants of which a rule and a model, learned or a topic of discovery, say different things of a call. */
export interface Disputes {
  /** ids of those that the rule alone finds */
  onlyRule: string[];
  /** ids of those that the model alone finds */
  onlyModel: string[];
}

/** Finds irritants in calls. */
export interface IrritantDetectors {
  /** The surest first. */
  detect(call: CallForRules): Promise<Detection[]>;
  /** What the detectors that do not count say against those that do, and have found this. */
  dispute(call: CallForRules, found: readonly Detection[]): Disputes;
  close(): Promise<void>;
}
