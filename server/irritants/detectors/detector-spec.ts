import type { Topic } from '@/models/irritants/discovery/topic';
import type { IrritantRule } from '@/models/irritants/rules/rule';

/** What finds an irritant in a call, as data: it can be sent to a worker thread. */
export type DetectorSpec = RuleSpec | TopicSpec | ClassifierSpec;

export interface RuleSpec {
  kind: 'rule';
  irritantId: string;
  /** counts up with every change of the rule */
  version: number;
  rule: IrritantRule;
}

/** A topic of discovery. */
export interface TopicSpec {
  kind: 'topic';
  irritantId: string;
  reader: Topic['reader'];
}

/** Learned from what people judged. */
export interface ClassifierSpec {
  kind: 'classifier';
  irritantId: string;
  version: number;
  /** ONNX with manifest and vocabulary */
  artefact: Uint8Array;
}

/** All that reads the calls of a site for irritants. */
export interface DetectorSpecs {
  specs: readonly DetectorSpec[];
  /** those that do not count, because the irritant has a better one: a rule against a classifier, a topic against a rule */
  checks: readonly (RuleSpec | TopicSpec)[];
  /** says the same detectors again: what a reading's `model` is */
  fingerprint: string;
}
