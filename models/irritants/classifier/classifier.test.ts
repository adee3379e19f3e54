import { beforeAll, describe, expect, it } from 'vitest';
import { openLinear } from '../../linear/open-linear';
import { ModelError } from '../../model-error';
import { Vectorizer } from '../../text/vectorizer';
import { unpackVocabulary } from '../../text/vocabulary';
import { PLANTED, remarksOf, SATISFIED } from '../discovery/testing/remarks';
import { chooseThreshold, wilson } from './choose-threshold';
import { CLASSIFIER_KEY, classifierManifest } from './classifier-card';
import { IrritantClassifiers } from './open-classifiers';
import { type TrainedClassifier, trainClassifier } from './train-classifier';

const [elevator = [], choir = [], gardener = []] = PLANTED;

function textsOf(templates: Parameters<typeof remarksOf>[0], size: number, seed: number): string[] {
  return remarksOf(templates, size, { bad: true, seed }).map(({ text }) => text);
}

describe('a classifier of an irritant', () => {
  let trained: TrainedClassifier;
  let classifiers: IrritantClassifiers;

  beforeAll(() => {
    trained = trainClassifier({
      positives: textsOf([elevator], 60, 1),
      negatives: textsOf([choir, gardener, ...SATISFIED], 120, 2),
    });
    const other = trainClassifier({
      positives: textsOf([choir], 60, 3),
      negatives: textsOf([elevator, gardener, ...SATISFIED], 120, 4),
    });
    classifiers = new IrritantClassifiers([trained.artefact, other.artefact]);
  });

  it('reaches the precision it was asked for, and says how much it finds', () => {
    expect(trained.card).toMatchObject({ reachesTarget: true, targetPrecision: 0.8, folds: 5 });
    expect(trained.card.precision.value).toBeGreaterThanOrEqual(0.8);
    expect(trained.card.recall.value).toBeGreaterThan(0.9);
    expect(trained.card.curve).toHaveLength(19);
  });

  it('tells each irritant in turns it has not seen', () => {
    const tell = (text: string): number[] => classifiers.read(text).map(({ classifier }) => classifier);
    for (const text of textsOf([elevator], 20, 50)) expect(tell(text)).toEqual([0]);
    for (const text of textsOf([choir], 20, 51)) expect(tell(text)).toEqual([1]);
    for (const text of textsOf([gardener, ...SATISFIED], 20, 52)) expect(tell(text)).toEqual([]);
  });

  it('shows words without which the score falls', () => {
    const texts = textsOf([elevator], 50, 60).map(
      (text) => `Good morning, I have a question: ${text}, can you help?`,
    );
    let lower = 0;
    for (const text of texts) {
      const [hit] = classifiers.read(text);
      if (!hit) continue;
      expect(hit.end - hit.start).toBeLessThan(text.length);
      const without = `${text.slice(0, hit.start)} ${text.slice(hit.end)}`;
      if ((classifiers.scores(without)[0] ?? 1) < hit.score) lower++;
    }
    expect(lower).toBeGreaterThanOrEqual(45);
  });

  it('reads what the ONNX file says', async () => {
    const onnx = await openLinear(trained.artefact, 2);
    const manifest = classifierManifest.parse(JSON.parse(onnx.metadata(CLASSIFIER_KEY) ?? ''));
    const texts = textsOf([elevator, choir], 10, 70);
    const { probabilities } = await onnx.read(new Vectorizer(unpackVocabulary(manifest.vocabulary)), texts);
    texts.forEach((text, row) => {
      expect(classifiers.scores(text)[0]).toBeCloseTo(probabilities[2 * row + 1] ?? Number.NaN, 4);
    });
    await onnx.close();
  });

  it('gives the same file for the same turns and seed', () => {
    const judged = { positives: textsOf([elevator], 40, 1), negatives: textsOf([choir], 40, 2) };
    expect(Buffer.from(trainClassifier(judged).artefact)).toEqual(
      Buffer.from(trainClassifier(judged).artefact),
    );
  });

  it('works in Chinese', () => {
    const numbers = ['一', '二', '三', '四', '五', '六'];
    const positives = numbers.flatMap((a) => numbers.map((b) => `我等了${a}十${b}分鐘都沒有收到驗證碼`));
    const negatives = numbers.flatMap((a) => numbers.map((b) => `請問${a}月${b}號的帳單可以分期付款嗎`));
    const chinese = new IrritantClassifiers([trainClassifier({ positives, negatives }).artefact]);
    const text = '為什麼我還是沒有收到驗證碼呢';
    const [hit] = chinese.read(text);
    expect(hit && text.slice(hit.start, hit.end)).toMatch(/收到|驗證|沒有/u);
    expect(chinese.read('我想問帳單可以分期嗎')).toEqual([]);
  });

  it('refuses too few judgements, and files that are no classifier', () => {
    expect(() => trainClassifier({ positives: ['a', 'a', 'b'], negatives: ['c'] })).toThrow(ModelError);
    expect(() => new IrritantClassifiers([new TextEncoder().encode('not a model')])).toThrow(ModelError);
  });
});

describe('chooseThreshold', () => {
  const examples = Array.from({ length: 100 }, (_, at) => ({
    score: at / 100,
    isPositive: at >= 50 && at % 5 !== 0,
  }));

  it('takes the lowest that is precise enough, and owns up where none is', () => {
    const choice = chooseThreshold(examples, 0.8);
    expect(choice.reachesTarget).toBe(true);
    expect(choice.precision.value).toBeGreaterThanOrEqual(0.8);
    expect(choice.recall.value).toBeGreaterThan(0.9);
    expect(chooseThreshold(examples, 0.99)).toMatchObject({ reachesTarget: false });
  });

  it('gives intervals by Wilson', () => {
    expect(wilson(8, 10).low).toBeCloseTo(0.4902, 3);
    expect(wilson(8, 10).high).toBeCloseTo(0.9433, 3);
  });
});
