import { discoverTopics } from '@/models/irritants/discovery/discover';
import type { Remark } from '@/models/irritants/discovery/topic';
import { TopicReader } from '@/models/irritants/discovery/topic-reader';

/** Of the topics told, in what share the score falls (or the topic is not told any more) without the words shown. */
export async function benchTopicEvidence(remarks: readonly Remark[]): Promise<void> {
  const { topics } = await discoverTopics(remarks);
  const reader = new TopicReader(topics.map(({ topic }) => topic));
  let told = 0;
  let lower = 0;
  for (const { text } of remarks) {
    for (const { topic, score, start, end } of reader.read(text)) {
      told++;
      const rest = reader.read(`${text.slice(0, start)} ${text.slice(end)}`);
      if ((rest.find((hit) => hit.topic === topic)?.score ?? 0) < score) lower++;
    }
  }
  console.log(
    `evidence of topics: without it the score falls in ${((100 * lower) / told).toFixed(1)}% of ${told}`,
  );
}
