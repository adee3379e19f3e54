import type { Topic } from './topic';

/** A topic that is known by an id: an irritant of an earlier discovery, whatever people made of it since. */
export interface KnownTopic {
  id: string;
  topic: Topic;
  /** It was merged into this one by people: whatever is recognized as it belongs there. */
  mergedInto: string | null;
  /** People merged or dismissed it: what is alike to it at all is part of it, and no news to them. */
  isClosed: boolean;
  /** How many discoveries in a row did not find it. */
  missed: number;
}

export interface TopicMatch {
  /** Index of the new topic. */
  next: number;
  /** The known topic that it is, merges followed; null for one never seen before. */
  id: string | null;
  /** How alike both are, 0 to 1. */
  likeness: number;
}

export interface TopicMatches {
  matches: readonly TopicMatch[];
  /** Known topics (not merged ones) that were not found this time, with how often in a row; keep them, and show from when. */
  missing: readonly { id: string; missed: number }[];
}

/** So alike a new topic must be to be a known one; a little more where that was not found the last time (hysteresis). */
const ALIKE = 0.3;
const ALIKE_AGAIN = 0.4;
/** A piece so alike to a topic that was found already is part of it: the calls fell into two groups by chance. */
const PIECE = 0.5;
/** Of phrases and concepts, what counts: the same shipped concept is a strong hint, but people may have split it. */
const SAME_CONCEPT = 0.25;

/**
 * Gives new topics the ids of old ones, so that counts, names, merges and decisions stay with what they were made of.
 * Topics are alike where the same phrases tell them apart (cosine of the phrases' z-scores) and the same words recognize
 * them (cosine of the readers' weights); pairs are taken from the most alike down, each topic once. Several new topics may
 * go to one id: where people merged theirs, and where one fell into pieces.
 */
export function matchTopics(previous: readonly KnownTopic[], next: readonly Topic[]): TopicMatches {
  const pairs = previous.flatMap((known) =>
    next.map((topic, at) => ({ known, at, likeness: likeness(known.topic, topic) })),
  );
  pairs.sort((a, b) => b.likeness - a.likeness);
  const taken = new Map<number, TopicMatch>();
  const found = new Set<string>();
  for (const { known, at, likeness: alike } of pairs) {
    if (alike < (known.missed > 0 ? ALIKE_AGAIN : ALIKE)) continue;
    if (taken.has(at) || (found.has(known.id) && !known.isClosed && alike < PIECE)) continue;
    taken.set(at, { next: at, id: survivorOf(known, previous), likeness: alike });
    found.add(known.id);
  }
  const alive = new Set([...taken.values()].map(({ id }) => id));
  return {
    matches: next.map((_, at) => taken.get(at) ?? { next: at, id: null, likeness: 0 }),
    missing: previous
      .filter(({ id, mergedInto }) => mergedInto === null && !alive.has(id))
      .map(({ id, missed }) => ({ id, missed: missed + 1 })),
  };
}

/** Where a topic ended up after all merges; itself where the chain is broken or runs in a circle. */
function survivorOf(known: KnownTopic, all: readonly KnownTopic[]): string {
  const passed = new Set<string>();
  let here = known;
  while (here.mergedInto !== null && !passed.has(here.id)) {
    passed.add(here.id);
    const { mergedInto } = here;
    const target = all.find(({ id }) => id === mergedInto);
    if (!target) return mergedInto;
    here = target;
  }
  return here.id;
}

/** 0 to 1. */
function likeness(one: Topic, other: Topic): number {
  const phrases = cosine(phrasesOf(one), phrasesOf(other));
  const words = cosine(one.reader.weights, other.reader.weights);
  const concept = one.concept !== null && one.concept.id === other.concept?.id ? 1 : 0;
  const bothWays = (phrases + words) / 2;
  return one.concept || other.concept ? (1 - SAME_CONCEPT) * bothWays + SAME_CONCEPT * concept : bothWays;
}

function phrasesOf(topic: Topic): Record<string, number> {
  return Object.fromEntries(topic.signature.map(({ phrase, z }) => [phrase, z]));
}

function cosine(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): number {
  let product = 0;
  for (const [phrase, weight] of Object.entries(one)) product += weight * (other[phrase] ?? 0);
  const lengths = Math.sqrt(squares(one) * squares(other));
  return lengths > 0 ? Math.max(0, product / lengths) : 0;
}

function squares(weights: Readonly<Record<string, number>>): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight * weight, 0);
}
