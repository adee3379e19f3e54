import { z } from 'zod';
import { type Topic, topicSchema } from '@/models/irritants/discovery/topic';

/** What discovery knows an irritant by; null for rules. */
export function storedTopic(topic: unknown): Topic | null {
  return topic === null ? null : topicSchema.parse(topic);
}

/** The phrases that set a topic apart, the most telling first; none for rules. */
export function phrasesOfTopic(topic: unknown): string[] {
  return storedTopic(topic)?.signature.map(({ phrase }) => phrase) ?? [];
}

const found = z.object({ missed: z.int().default(0) });

/** How many searches in a row have not found a stored topic. */
export function missedOf(topic: unknown): number {
  return found.parse(topic ?? {}).missed;
}
