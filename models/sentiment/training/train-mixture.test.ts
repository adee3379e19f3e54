import { describe, expect, it } from 'vitest';
import { scoreInto } from '@/models/linear/support-vectors';
import { SentimentFeatures } from '../features/sentiment-features';
import { mixScores, SCORES } from '../mixture';
import type { LabelledText } from '../sentiment';
import { openSentiment } from '../sentiment-model';
import { exportSentiment } from '../sentiment-onnx';
import { cardOf } from './card-of';
import { trainMixture } from './train-mixture';

const THINGS = [
  'soup',
  'bread',
  'coffee',
  'tea',
  'room',
  'bed',
  'lift',
  'view',
  'bill',
  'desk',
  'bath',
  'key',
];
const english = (form: string, label: number): LabelledText[] =>
  THINGS.map((thing) => ({ text: form.replace('*', thing), language: 'en', label }));
const MEALS = [
  ...english('the * was blorp', 0),
  ...english('the * was there', 1),
  ...english('the * was flinn', 2),
];
const ROOMS: LabelledText[] = [...english('* 房間很舊', 0), ...english('* 房間很大', 2)].map((text) => ({
  ...text,
  language: 'zh-TW',
}));
const LANGUAGES = [
  { language: 'en' as const, kinds: [{ name: 'meals', examples: MEALS }], talk: [] },
  { language: 'zh-TW' as const, kinds: [{ name: 'rooms', examples: ROOMS }], talk: [] },
];

describe('trainMixture', () => {
  const mixture = trainMixture(LANGUAGES, []);
  const open = () => openSentiment(exportSentiment(mixture, cardOf(mixture, LANGUAGES, 'test')));

  it('learns words that no list has', async () => {
    const model = await open();
    const [bad, calm, fine] = await model.classify([
      { text: 'the juice was blorp', language: 'en' },
      { text: 'the juice was there', language: 'en' },
      { text: 'the juice was flinn', language: 'en' },
    ]);
    expect(bad?.[0]).toBeGreaterThan(0.5);
    expect(calm?.[1]).toBeGreaterThan(0.5);
    expect(fine?.[2]).toBeGreaterThan(0.5);
    await model.close();
  });

  it('never says neutral where no text was', async () => {
    const model = await open();
    const [said] = await model.classify([{ text: '房間很舊', language: 'zh-TW' }]);
    expect(said?.[1]).toBeLessThan(0.05);
    expect(said?.[0]).toBeGreaterThan(said?.[2] ?? 1);
    await model.close();
  });

  it('says through onnxruntime what the weights say', async () => {
    const model = await open();
    const features = new SentimentFeatures(mixture.vocabularies);
    const scores = new Float64Array(SCORES);
    for (const { text, language } of [...MEALS, ...ROOMS]) {
      features.read(text, language);
      scoreInto(mixture.model, features, 0, features.length, scores);
      const own = mixScores(scores);
      const [said] = await model.classify([{ text, language }]);
      own.forEach((probability, at) => {
        expect(Math.abs(probability - (said?.[at] ?? 0))).toBeLessThan(0.02);
      });
    }
    await model.close();
  });

  it('makes the same weights of the same texts', () => {
    expect(trainMixture(LANGUAGES, []).model.weights).toEqual(mixture.model.weights);
  });
});
