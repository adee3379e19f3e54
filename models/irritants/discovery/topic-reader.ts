import { foldText } from '../rules/fold-text';
import { PhraseIndex } from '../rules/phrase-index';
import { phraseValue, sizeOf } from './remark-features';
import type { Topic } from './topic';

/** A topic found in a text: how surely (0 to 1), and the words that speak for it most. */
export interface TopicHit {
  /** Which of the topics that the reader was made of. */
  topic: number;
  score: number;
  start: number;
  end: number;
}

interface Weight {
  topic: number;
  weight: number;
}

/** Recognizes topics in the turns of new calls: all of them at once, in one pass over the text. */
export class TopicReader {
  private readonly index = new PhraseIndex();
  private readonly weights: Weight[][] = [];

  constructor(private readonly topics: readonly Pick<Topic, 'reader'>[]) {
    topics.forEach(({ reader }, topic) => {
      for (const [phrase, weight] of Object.entries(reader.weights)) {
        const id = this.index.add(phrase);
        this.weights[id] = [...(this.weights[id] ?? []), { topic, weight }];
      }
    });
  }

  /** Topics at or above their threshold, surest first. */
  read(text: string): TopicHit[] {
    const found = this.index.find(text);
    if (found.length === 0) return [];
    const value = phraseValue(sizeOf(foldText(text).codes));
    const sums = new Map<number, { sum: number; best: number; start: number; end: number }>();
    const seen = new Set<number>();
    for (const { phrase, start, end } of found) {
      if (seen.has(phrase)) continue;
      seen.add(phrase);
      for (const { topic, weight } of this.weights[phrase] ?? []) {
        const so = sums.get(topic) ?? { sum: 0, best: 0, start, end };
        so.sum += weight * value;
        if (weight > so.best) Object.assign(so, { best: weight, start, end });
        sums.set(topic, so);
      }
    }
    return this.aboveThreshold(sums);
  }

  private aboveThreshold(
    sums: ReadonlyMap<number, { sum: number; best: number; start: number; end: number }>,
  ): TopicHit[] {
    const hits: TopicHit[] = [];
    for (const [topic, { sum, best, start, end }] of sums) {
      const reader = this.topics[topic]?.reader;
      if (!reader || best === 0) continue;
      const score = 1 / (1 + Math.exp(-(reader.bias + sum)));
      if (score >= reader.threshold) hits.push({ topic, score, start, end });
    }
    return hits.sort((a, b) => b.score - a.score);
  }
}
