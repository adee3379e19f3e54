import { z } from 'zod';
import type { Language } from '../../text/transcript';

/** What was said in one turn, as discovery reads it. */
export interface Remark {
  call: string;
  /** Which turn of the call, from 0. */
  utterance: number;
  text: string;
  language: Language;
  /** The call has a bad sign: the customer is negative, calls again, is passed on, escalates, or gave up waiting. */
  bad: boolean;
}

const scoredPhrase = z.object({ phrase: z.string(), z: z.number() });
/** A phrase with how surely it is over-represented (standard normal deviate of its log-odds). */
export type ScoredPhrase = z.infer<typeof scoredPhrase>;

export const topicSchema = z.object({
  version: z.literal(1),
  /** What a page may call it until a person names it: the most telling phrase. */
  name: z.string(),
  /** The shipped concept that gave it its direction; null where the calls alone did. */
  concept: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Phrases that set it apart from everything else that was said, most telling first. */
  signature: z.array(scoredPhrase),
  /** Recognizes it in new calls: logistic regression on words and pairs of words (see read-topic.ts). */
  reader: z.object({ bias: z.number(), threshold: z.number(), weights: z.record(z.string(), z.number()) }),
  /** Remarks and calls in which it was found. */
  remarks: z.int(),
  calls: z.int(),
});
/** Something that customers complain of, as discovery knows it: plain JSON, to be stored. */
export type Topic = z.infer<typeof topicSchema>;

/** How surely a remark belongs to a topic (0 to 1). */
export interface TopicMember {
  remark: number;
  score: number;
}

export interface DiscoveredTopic {
  topic: Topic;
  /** Remarks (indexes into what was given) whose best topic it is, surest first. */
  members: readonly TopicMember[];
}

export interface Discovery {
  /** Largest first. */
  topics: readonly DiscoveredTopic[];
  /** Phrases over-represented in calls with bad signs against the others; empty where all calls are bad, or none. */
  phrases: readonly ScoredPhrase[];
}
