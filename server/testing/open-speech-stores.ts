import { rmSync } from 'node:fs';
import path from 'node:path';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { forgetEnv } from '@/server/env';
import { openTestStores, type TestStores } from './open-test-stores';

/** Test stores of a house that can transcribe: with the weights of a real recognizer, fetched where they are missing. */
export async function openSpeechStores(): Promise<TestStores> {
  const weights = await speechWeights();
  const stores = await openTestStores();
  process.env.CALLCAST_MODELS = weights;
  forgetEnv();
  return stores;
}

/** A site of its own in a house that has no recordings. @returns its id */
export async function siteWithoutRecordings({ database, dataDir }: TestStores): Promise<number> {
  const code = crypto.randomUUID();
  await database.recording.deleteMany();
  rmSync(path.join(dataDir, 'recordings'), { recursive: true, force: true });
  return (await database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
}
