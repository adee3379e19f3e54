import type { CallReading } from '@/models/intent/call-reading';
import type { CallFacts } from '@/models/irritants/rules/call-for-rules';
import type { SentimentReading } from '@/models/sentiment/sentiment-reading';
import type { Transcript } from '@/models/text/transcript';
import type { Detection, Disputes } from '@/server/irritants/detectors/detection';
import type { DetectorSpecs } from '@/server/irritants/detectors/detector-spec';
import type { LabelKind } from '@/server/postgres/generated/enums';

/** What reads calls: the same in every thread. Null: nothing reads that kind. */
export interface Readers {
  /** the champion's artefact, and the threshold that people left or chose */
  intents: { artefact: Uint8Array; threshold: number } | null;
  sentiment: boolean;
  irritants: DetectorSpecs | null;
}

/** A call to be read. What an earlier reading said is there for rules that ask for it. */
export interface CallToRead {
  transcript: Transcript;
  facts: CallFacts;
  kinds: readonly LabelKind[];
  /** null: not known */
  intents: readonly string[] | null;
  customerSentiment: number | null;
}

/** Irritants in a call, and where rules and models do not agree on them. */
export interface IrritantReading extends Disputes {
  found: readonly Detection[];
}

/** What was read in a call; null where it was not asked for. */
export interface CallRead {
  intent: CallReading | null;
  sentiment: SentimentReading | null;
  irritants: IrritantReading | null;
}

export interface ReadingTask {
  index: number;
  calls: readonly CallToRead[];
}

export interface ReadingAnswer {
  index: number;
  calls: readonly CallRead[];
}
