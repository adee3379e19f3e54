import { InferenceSession } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embeddings } from '@/models/embeddings/open-embeddings';
import { openIntentModel } from '../intent-model';
import { spokenIntents } from '../testing/spoken-intents';
import { type TrainedIntent, trainIntent } from './train-intent';

let trained: TrainedIntent;
beforeAll(async () => {
  trained = await trainIntent(spokenIntents(), { seed: 1 });
});

describe('trainIntent', () => {
  it('makes an ONNX file that any runtime opens, the same from the same examples and seed', async () => {
    const session = await InferenceSession.create(trained.bytes);
    expect(session.inputNames).toEqual(['places', 'values']);
    expect(session.outputNames).toEqual(['alone.probabilities', 'alone.confidence']);
    const again = await trainIntent(spokenIntents(), { seed: 1 });
    expect(again.bytes).toEqual(trained.bytes);
  });

  it('counts its examples and tells how right it is on those it had not seen', () => {
    const { card } = trained;
    expect(card.languages).toEqual({ en: 112, 'zh-TW': 39 });
    expect(card.outOfScopeExamples).toBe(28);
    expect(card.examples.card_lost).toBe(41);
    const { value = 0, low = 0, high = 0 } = card.accuracy ?? {};
    expect(value).toBeGreaterThan(0.95);
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(card.perIntent.map(({ label }) => label)).toEqual([
      'address_change',
      'card_lost',
      'transfer_failed',
    ]);
    const coverages = card.curve.map(({ coverage }) => coverage);
    expect(coverages.toSorted((one, other) => other - one)).toEqual(coverages);
    expect(card.curve.at(-1)?.outOfScopeRecall).toBeGreaterThan(0.9);
  });

  it('classifies what it has not heard, and keeps back what is about none of its intents', async () => {
    const model = await openIntentModel(trained.bytes);
    const said = await model.classify([
      { text: 'my card fell out somewhere in the park', language: 'en' },
      { text: '信用卡弄丟了怎麼辦', language: 'zh-TW' },
      { text: 'how tall is that tree' },
      { text: '' },
    ]);
    expect(said.map(({ label }) => label)).toEqual(['card_lost', 'card_lost', 'unknown', 'unknown']);
    expect(said[0]?.score).toBeGreaterThan(model.threshold);
    await model.close();
  });

  it('listens to a threshold that people chose', async () => {
    const strict = await openIntentModel(trained.bytes, { threshold: 1 });
    const [said] = await strict.classify([{ text: 'I lost my card near the station' }]);
    expect(said).toMatchObject({ label: 'unknown', top: 'card_lost' });
    await strict.close();
  });

  it('reads embeddings besides words where they are there, and does without where they are not', async () => {
    const both = await trainIntent(spokenIntents(), { seed: 1, embeddings: TOPICS });
    expect(both.card.embeddings).toBe('topics');
    // "plastic" is no word of the examples: only the embeddings know that it means a card.
    const asked = [{ text: 'mislaid plastic', language: 'en' as const }];
    const withThem = await openIntentModel(both.bytes, { embeddings: TOPICS });
    const without = await openIntentModel(both.bytes);
    const [[informed], [alone]] = [await withThem.classify(asked), await without.classify(asked)];
    expect(informed?.top).toBe('card_lost');
    expect(informed?.score).toBeGreaterThan(alone?.score ?? 1);
    expect(without.embeddings).toBeNull();
    const [known] = await without.classify([{ text: 'I lost my card near the lake', language: 'en' }]);
    expect(known?.label).toBe('card_lost');
    await withThem.close();
    await without.close();
  });

  it('says what examples lack', async () => {
    const options = { seed: 1 };
    await expect(trainIntent([], options)).rejects.toThrow('0 intents');
    await expect(
      trainIntent(
        [
          { text: 'x', label: 'one' },
          { text: 'y', label: 'oos' },
        ],
        options,
      ),
    ).rejects.toThrow('1 intent:');
    await expect(
      trainIntent(
        [
          { text: 'x', label: 'one' },
          { text: ' ', label: 'two' },
        ],
        options,
      ),
    ).rejects.toThrow('Example 2 has no text');
  });

  it('learns from two examples, and stops when told to', async () => {
    const { bytes } = await trainIntent(
      [
        { text: 'I lost my card', label: 'card' },
        { text: 'close my account', label: 'close' },
      ],
      { seed: 1 },
    );
    const model = await openIntentModel(bytes);
    const [said] = await model.classify([{ text: 'the card is lost' }]);
    expect(said).toMatchObject({ label: 'card', top: 'card' });
    expect(model.card.accuracy).toBeNull();
    await model.close();
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(trainIntent(spokenIntents(), { seed: 1, signal })).rejects.toThrow('stopped');
  });
});

/** Sentence points of three topics, told by their words. */
const TOPICS: Embeddings = {
  name: 'topics',
  dimensions: 3,
  languages: ['en'],
  embed: async (texts) =>
    Float32Array.from(
      texts.flatMap((text) => {
        const topics = [/card|plastic/, /transfer|payment/, /moved|live/];
        return topics.map((topic) => (topic.test(text) ? 1 : 0));
      }),
    ),
  close: async () => undefined,
};
