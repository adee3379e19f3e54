import { describe, expect, it } from 'vitest';
import { Vectorizer } from '@/models/text/vectorizer';
import { vocabularyOf } from '@/models/text/vocabulary';
import { bestOf, confidenceOf } from './calibration';
import { exportLinear } from './linear-onnx';
import { openLinear } from './open-linear';
import { scoreRows, trainSupportVectors } from './support-vectors';

const EXAMPLES: readonly (readonly [text: string, label: number])[] = [
  ['my card has not come', 0],
  ['where is the new card', 0],
  ['我的卡片還沒到', 0],
  ['the transfer was declined', 1],
  ['why did my payment fail', 1],
  ['我的轉帳被拒絕', 1],
  ['please close my account', 2],
  ['I want to cancel everything', 2],
  ['請關閉我的帳戶', 2],
];
const CALIBRATION = { sharpness: 3, a: 0.9, b: 0.7, c: 0.2 };

function trained() {
  const texts = EXAMPLES.map(([text]) => text);
  const vectorizer = new Vectorizer(vocabularyOf(texts, { minTexts: 1 }));
  const labels = EXAMPLES.map(([, label]) => label);
  const model = trainSupportVectors(vectorizer.readAll(texts), labels, { classes: 3, cost: 1, seed: 1 });
  return { model, vectorizer, texts };
}

describe('openLinear', () => {
  it('says through onnxruntime what the weights say, in the order of the texts', async () => {
    const { model, vectorizer, texts } = trained();
    const open = await openLinear(exportLinear(model, CALIBRATION, { kind: 'test' }), 3);
    expect(open.metadata('kind')).toBe('test');
    const asked = [...texts, '', 'xyzzy', 'card '.repeat(300), 'payment'];
    const { probabilities, confidence } = await open.read(vectorizer, asked);
    const scores = scoreRows(model, vectorizer.readAll(asked));
    asked.forEach((_, row) => {
      const { best, probability } = bestOf(scores, row, 3, CALIBRATION.sharpness);
      const own = probabilities.subarray(row * 3, row * 3 + 3);
      expect(Math.abs((own[best] as number) - probability)).toBeLessThan(0.01);
      expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
      expect(confidence[row * 3 + best]).toBeCloseTo(confidenceOf(CALIBRATION, own[best] as number), 3);
    });
    await open.close();
  });

  it('says so when the bytes are no model', async () => {
    await expect(openLinear(new Uint8Array([1, 2, 3]), 3)).rejects.toThrow('no ONNX file');
  });
});
