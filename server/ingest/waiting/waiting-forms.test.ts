import { expect, it } from 'vitest';
import { deliveryMapping } from '../delivery-mapping';
import { formOf, type RecognizedFile } from './waiting-file';
import { waitingForms } from './waiting-forms';

const SHAPE: RecognizedFile['shape'] = {
  format: 'jsonl',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  headerLine: 0,
  columns: ['a'],
};

function recognized(change: Partial<RecognizedFile>): RecognizedFile {
  return {
    kind: 'transcripts',
    name: 'vcon',
    title: 'vCon',
    confidence: 0.95,
    why: 'it has parties',
    others: [],
    shape: SHAPE,
    mapping: deliveryMapping.parse({ kind: 'transcripts', format: 'vcon' }),
    ...change,
  };
}

const CALLS = deliveryMapping.parse({
  kind: 'calls',
  fields: { startedAt: { columns: ['a'], formats: ['iso'] } },
});
const table = (columns: string[]): RecognizedFile =>
  recognized({ kind: 'calls', name: 'table', mapping: CALLS, shape: { ...SHAPE, columns } });
const file = (uploadId: string, read: RecognizedFile) => ({
  uploadId,
  fileName: `${uploadId}.json`,
  sizeBytes: 10,
  recognized: read,
});

it('files that are read alike are one form, and the least sure of them tells how sure it is', () => {
  const forms = waitingForms([
    file('1', recognized({})),
    file('2', table(['a', 'b'])),
    file('3', recognized({ confidence: 0.7, shape: { ...SHAPE, columns: ['b', 'c'] } })),
    file('4', table(['a', 'c'])),
  ]);
  expect(forms.map(({ name, confidence, files }) => [name, confidence, files.length])).toEqual([
    ['vcon', 0.7, 2],
    ['table', 0.95, 1],
    ['table', 0.95, 1],
  ]);
});

it('files of a form stand in the order in which people count', () => {
  const [form] = waitingForms(['10', '9', '1'].map((name) => file(name, recognized({}))));
  expect(form?.files.map(({ fileName }) => fileName)).toEqual(['1.json', '9.json', '10.json']);
});

it('another mapping or another way of writing is another form', () => {
  const german = deliveryMapping.parse({ kind: 'transcripts', format: 'vcon', language: 'de' });
  const forms = [
    recognized({}),
    recognized({ mapping: german }),
    recognized({ shape: { ...SHAPE, format: 'json' } }),
  ];
  expect(new Set(forms.map(formOf)).size).toBe(3);
});
