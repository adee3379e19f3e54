import { expect, it } from 'vitest';
import { discoverTopics } from './discover';
import { type KnownTopic, matchTopics } from './match-topics';
import { PLANTED, remarksOf, SATISFIED } from './testing/remarks';
import type { Topic } from './topic';

async function topicsOf(planted: readonly number[], seed: number): Promise<Topic[]> {
  const templates = planted.map((at) => PLANTED[at] ?? []);
  const remarks = [
    ...remarksOf(templates, 100 * planted.length, { bad: true, seed }),
    ...remarksOf(SATISFIED, 300, { bad: false, seed: seed + 1 }),
  ];
  return (await discoverTopics(remarks, { groups: planted.length, seed })).topics.map(({ topic }) => topic);
}

function known(topics: readonly Topic[], changes: Partial<KnownTopic>[] = []): KnownTopic[] {
  return topics.map((topic, at) => ({
    id: `id of ${subject(topic)}`,
    topic,
    mergedInto: null,
    isClosed: false,
    missed: 0,
    ...changes[at],
  }));
}

function subject(topic: Topic | undefined): string {
  const words = topic?.signature.map(({ phrase }) => phrase).join(' ') ?? '';
  return ['elevator', 'choir', 'gardener'].find((word) => words.includes(word)) ?? 'nothing';
}

it('keeps the ids of topics over other calls, whatever their order and names', async () => {
  const next = await topicsOf([0, 1, 2], 50);
  const previous = known(await topicsOf([2, 1, 0], 10)).map((one) => ({
    ...one,
    topic: { ...one.topic, name: 'renamed' },
  }));
  const { matches, missing } = matchTopics(previous, next);
  expect(missing).toEqual([]);
  expect(matches.map(({ id }) => id)).toEqual(next.map((topic) => `id of ${subject(topic)}`));
});

it('knows a new topic from old ones, and remembers one that is gone', async () => {
  const previous = known(await topicsOf([0, 1], 10));
  const next = await topicsOf([1, 2], 50);
  const { matches, missing } = matchTopics(previous, next);
  const byTopic = Object.fromEntries(matches.map(({ next: at, id }) => [subject(next[at]), id]));
  expect(byTopic).toEqual({ choir: 'id of choir', gardener: null });
  expect(missing).toEqual([{ id: 'id of elevator', missed: 1 }]);
  const back = matchTopics(
    previous.map((one) => ({ ...one, missed: 1 })),
    await topicsOf([0, 1], 70),
  );
  expect(back.missing).toEqual([]);
});

it('keeps merges: what was merged is counted where it went', async () => {
  const topics = await topicsOf([0, 1, 2], 10);
  const previous = known(topics).map((one) =>
    one.id === 'id of choir' ? { ...one, mergedInto: 'id of gardener' } : one,
  );
  const next = await topicsOf([0, 1, 2], 50);
  const { matches, missing } = matchTopics(previous, next);
  const ids = Object.fromEntries(matches.map(({ next: at, id }) => [subject(next[at]), id]));
  expect(ids).toEqual({ elevator: 'id of elevator', choir: 'id of gardener', gardener: 'id of gardener' });
  expect(missing).toEqual([]);
});

it('takes pieces of a topic that people dismissed for it, but a topic half alike to one that stands for news', () => {
  const topicOf = (weights: Record<string, number>): Topic => ({
    version: 1,
    name: 'elevator',
    concept: null,
    signature: Object.entries(weights).map(([phrase, z]) => ({ phrase, z })),
    reader: { bias: 0, threshold: 0.5, weights },
    remarks: 10,
    calls: 10,
  });
  const whole = topicOf({ elevator: 3, stuck: 3, noise: 2, night: 2 });
  const pieces = [topicOf({ elevator: 3, stuck: 3 }), topicOf({ noise: 2, night: 2, neighbours: 2 })];
  const idsWhen = (isClosed: boolean) => {
    const [one] = known([whole], [{ id: 'whole', isClosed }]);
    return matchTopics(one ? [one] : [], pieces).matches.map(({ id }) => id);
  };
  expect(idsWhen(true)).toEqual(['whole', 'whole']);
  expect(idsWhen(false)).toEqual(['whole', null]);
});
