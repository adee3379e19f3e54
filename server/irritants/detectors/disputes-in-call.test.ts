import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Topic } from '@/models/irritants/discovery/topic';
import { type CallForRules, NO_FACTS, NO_READING } from '@/models/irritants/rules/call-for-rules';
import type { IrritantRule } from '@/models/irritants/rules/rule';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { compileDetectors } from './compile-detectors';
import { detectorSpecs } from './detector-specs';
import { disputesInCall } from './disputes-in-call';

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } })).id;
});
afterAll(() => stores.close());

const RULE: IrritantRule = {
  version: 1,
  when: { kind: 'said', phrases: ['too late'], speaker: 'customer', match: 'any' },
};
const TOPIC: Topic = {
  version: 1,
  name: 'parcel',
  concept: null,
  signature: [{ phrase: 'parcel', z: 9 }],
  reader: { bias: -1, threshold: 0.5, weights: { parcel: 20 } },
  remarks: 10,
  calls: 10,
};
const saying = (text: string): CallForRules => ({
  transcript: { language: 'en', utterances: [{ speaker: 'customer', startMs: null, endMs: null, text }] },
  facts: NO_FACTS,
  reading: NO_READING,
});

test('a topic that a rule took the place of does not count, but is held against it', async () => {
  const { id } = await stores.database.irritant.create({
    data: {
      siteId,
      name: 'Late',
      status: 'confirmed',
      origin: 'discovery',
      rule: JSON.parse(JSON.stringify(RULE)),
      topic: TOPIC,
    },
  });
  const detectors = await compileDetectors(await detectorSpecs(siteId));
  const read = async (text: string) => {
    const found = await detectors.detect(saying(text));
    return { found: found.map(({ irritantId }) => irritantId), ...detectors.dispute(saying(text), found) };
  };
  expect(await read('It came too late')).toEqual({ found: [id], onlyRule: [id], onlyModel: [] });
  expect(await read('Where is my parcel')).toEqual({ found: [], onlyRule: [], onlyModel: [id] });
  expect(await read('My parcel came too late')).toEqual({ found: [id], onlyRule: [], onlyModel: [] });
  expect(await read('I have a question')).toEqual({ found: [], onlyRule: [], onlyModel: [] });
});

test('a rule that a classifier took the place of is held against what that finds', () => {
  const dispute = disputesInCall([{ kind: 'rule', irritantId: 'late', version: 1, rule: RULE }]);
  const found = [{ irritantId: 'late', score: 0.9, evidence: null, why: '' }];
  expect(dispute(saying('It came too late'), [])).toEqual({ onlyRule: ['late'], onlyModel: [] });
  expect(dispute(saying('It never came'), found)).toEqual({ onlyRule: [], onlyModel: ['late'] });
  expect(dispute(saying('It came too late'), found)).toEqual({ onlyRule: [], onlyModel: [] });
});
