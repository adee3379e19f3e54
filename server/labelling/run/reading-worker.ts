import { parentPort, workerData } from 'node:worker_threads';
import { openIntentModel } from '@/models/intent/intent-model';
import { openSentiment } from '@/models/sentiment/sentiment-model';
import { compileDetectors } from '@/server/irritants/detectors/compile-detectors';
import { type OpenReaders, readCall } from './read-call';
import type { CallRead, Readers, ReadingAnswer, ReadingTask } from './reading-task';

/** The other side of reading-pool.ts: opens the models once, then reads batches of calls as they are handed over. */
const { intents, sentiment, irritants } = workerData as Readers;
const readers: OpenReaders = {
  intents: intents ? await openIntentModel(intents.artefact, { threshold: intents.threshold }) : null,
  sentiment: sentiment ? await openSentiment() : null,
  irritants: irritants ? await compileDetectors(irritants) : null,
};

parentPort?.on('message', async ({ index, calls }: ReadingTask) => {
  const read: CallRead[] = [];
  for (const call of calls) read.push(await readCall(readers, call));
  parentPort?.postMessage({ index, calls: read } satisfies ReadingAnswer);
});
parentPort?.postMessage('ready');
