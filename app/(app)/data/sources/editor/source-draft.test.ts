import { expect, test } from 'vitest';
import type { SourceView } from '@/server/inbound/source-view';
import { deliveryMapping } from '@/server/ingest/delivery-mapping';
import { draftOf, savedOf } from './source-draft';

const mapping = deliveryMapping.parse({ kind: 'transcripts', format: 'vcon' });
const source: SourceView = {
  id: '3f1c9b5e-6a52-4f8e-9d0a-6f1c9b5e6a52',
  siteId: 1,
  kind: 'bucket',
  name: 'export',
  location: 's3://calls/',
  settings: { endpoint: 'https://s3.example.org', region: '', pathStyle: true },
  accessKeyId: 'KEY',
  mapping,
  enabled: true,
  byCommandLine: false,
  lookedAt: null,
  error: null,
  createdAt: new Date(),
  createdBy: '',
  counts: { waiting: 0, taken: 0, failed: 0 },
  lastTakenAt: null,
};

test('a source that is saved unchanged keeps its mapping and its keys', () => {
  const saved = savedOf(1, draftOf(source), source, []);
  expect(saved).toMatchObject({ id: source.id, location: 's3://calls/', settings: source.settings, mapping });
  expect(saved.credentials).toBeUndefined();
});

test('new keys are sent, those of the environment take them away, and a folder has none', () => {
  const draft = draftOf(source);
  const entered = { ...draft, keys: 'entered' as const, accessKeyId: 'A', secretAccessKey: 'B' };
  expect(savedOf(1, entered, source, []).credentials).toEqual({ accessKeyId: 'A', secretAccessKey: 'B' });
  expect(savedOf(1, { ...draft, keys: 'environment' }, source, []).credentials).toBeNull();
  expect(savedOf(1, { ...entered, kind: 'folder' }, source, [])).toMatchObject({ credentials: null });
});

test('files are read by the mapping that was chosen, or as they are recognized', () => {
  const named = [{ value: 'saved:ours', label: 'ours', mapping }];
  const draft = draftOf(null);
  expect(savedOf(1, { ...draft, reading: 'saved:ours' }, null, named).mapping).toEqual(mapping);
  expect(savedOf(1, draft, null, named).mapping).toBeNull();
});
