import { linearPart } from '@/models/linear/linear-onnx';
import { encodeOnnx, integerAttribute, integerTensor, type OnnxNode } from '@/models/onnx/onnx-format';
import { packVocabulary } from '@/models/text/vocabulary';
import { EXPERTS, FIRST_GATE, SCORES } from './mixture';
import { SENTIMENTS } from './sentiment';
import type { SentimentCard } from './sentiment-card';
import type { Mixture } from './training/train-mixture';

/**
 * The file of a model: `places` and `values` (batch × width: each text's features) to `probabilities` (batch × 3). It
 * carries its card and the n-grams of its languages along, so that it stands alone.
 */
export function exportSentiment({ model, vocabularies }: Mixture, card: SentimentCard): Uint8Array {
  const sums = linearPart(model, 'scores');
  const vocabulary = Object.fromEntries(
    [...vocabularies].map(([language, words]) => [language, packVocabulary(words)]),
  );
  return encodeOnnx({
    name: 'sentiment',
    node: [...sums.node, ...MIXING],
    initializer: [
      ...sums.initializer,
      integerTensor('first', [0]),
      integerTensor('first-gate', [FIRST_GATE]),
      integerTensor('last', [SCORES]),
      integerTensor('score-axis', [1]),
      integerTensor('by-expert', [-1, EXPERTS, SENTIMENTS.length]),
    ],
    input: [
      { name: 'places', dims: ['batch', 'width'], holds: 'places' },
      { name: 'values', dims: ['batch', 'width'] },
    ],
    output: [{ name: 'probabilities', dims: ['batch', SENTIMENTS.length] }],
    metadata: { card: JSON.stringify(card), vocabulary: JSON.stringify(vocabulary) },
  });
}

/** What mixScores computes. */
const MIXING: OnnxNode[] = [
  { opType: 'Slice', input: ['scores', 'first', 'first-gate', 'score-axis'], output: ['said'] },
  { opType: 'Reshape', input: ['said', 'by-expert'], output: ['experts'] },
  { opType: 'Softmax', input: ['experts'], output: ['opinions'], attribute: [integerAttribute('axis', 2)] },
  { opType: 'Slice', input: ['scores', 'first-gate', 'last', 'score-axis'], output: ['gate'] },
  { opType: 'Softmax', input: ['gate'], output: ['kinds'], attribute: [integerAttribute('axis', 1)] },
  { opType: 'Unsqueeze', input: ['kinds', 'score-axis'], output: ['row'] },
  { opType: 'MatMul', input: ['row', 'opinions'], output: ['mixed'] },
  { opType: 'Squeeze', input: ['mixed', 'score-axis'], output: ['probabilities'] },
];
