import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError } from '@/models/model-error';
import { toAppError } from '@/server/errors';
import type { BeatAnswer } from '@/server/jobs/beat-answer';
import { log } from '@/server/log';
import type { RecordingProgress } from '../contracts/recording';
import { beatRecording, type Claimed, changeClaimed, claimRecording } from './claim';
import { HandOn } from './hand-on';
import { failOrWait, failRecording, handBack, waitFor } from './put-back';
import { SpeechModels, WeightsMissing } from './speech-models';
import { type Transcribed, transcribeRecording } from './transcribe-recording';

/** So many at a time, so that a model computes pieces of several calls together. */
const LANES = 2;
const BEAT_MS = 1000;
const LOOK_MS = 500;

export interface WorkReport {
  done: number;
  skipped: number;
  failed: number;
  /** waits for weights or a store, or was canceled or taken over */
  other: number;
}

export interface WorkOptions {
  signal: AbortSignal;
  /** after each recording, and while one is transcribed */
  onProgress?:
    | ((report: WorkReport, now: { fileName: string; progress: RecordingProgress } | null) => void)
    | undefined;
}

type Outcome = keyof WorkReport;

/**
 * Transcribes recordings until none waits whose time has come, with models that are opened once. Any number of processes
 * on any number of machines may do so at once. When the signal aborts, what is under way goes back to the queue.
 */
export async function workQueue({ signal, onProgress }: WorkOptions): Promise<WorkReport> {
  const report: WorkReport = { done: 0, skipped: 0, failed: 0, other: 0 };
  const models = new SpeechModels();
  const handOn = new HandOn();
  let busy = 0;
  const lane = async () => {
    while (!signal.aborted) {
      const claimed = await claimRecording();
      if (!claimed) {
        // What another lane works on may come back to the queue.
        if (busy === 0) return;
        await sleep(LOOK_MS);
        continue;
      }
      busy += 1;
      const outcome = await work(claimed, models, signal, (progress) =>
        onProgress?.(report, { fileName: claimed.fileName, progress }),
      ).finally(() => {
        busy -= 1;
      });
      report[outcome] += 1;
      if (outcome === 'done') await handOn.add(claimed.siteId);
      onProgress?.(report, null);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await handOn.flush();
    await models.close();
  }
  return report;
}

/** One recording, with its heartbeat; whatever happens, the recording says so. */
async function work(
  claimed: Claimed,
  models: SpeechModels,
  stopping: AbortSignal,
  onProgress: (progress: RecordingProgress) => void,
): Promise<Outcome> {
  const stop = new AbortController();
  let progress: RecordingProgress | null = null;
  let answer: BeatAnswer = 'go_on';
  const timer = setInterval(async () => {
    answer = await beatRecording(claimed, progress).catch(() => answer);
    if (answer !== 'go_on') stop.abort();
  }, BEAT_MS);
  try {
    const outcome = await transcribeRecording(claimed, {
      models,
      signal: AbortSignal.any([stop.signal, stopping]),
      onProgress: (next) => {
        progress = next;
        onProgress(next);
      },
    });
    return outcomeOf(outcome);
  } catch (thrown) {
    return await settle(claimed, thrown, { stopped: stopping.aborted, answer });
  } finally {
    clearInterval(timer);
  }
}

function outcomeOf(transcribed: Transcribed): Outcome {
  return transcribed === 'lost' ? 'other' : transcribed;
}

async function settle(
  claimed: Claimed,
  thrown: unknown,
  { stopped, answer }: { stopped: boolean; answer: BeatAnswer },
): Promise<Outcome> {
  if (answer === 'lost') return 'other';
  if (answer === 'canceled') {
    await changeClaimed(claimed, { status: 'canceled', finishedAt: new Date(), cancelRequestedAt: null });
    return 'other';
  }
  if (stopped) {
    await handBack(claimed);
    return 'other';
  }
  if (thrown instanceof WeightsMissing) {
    await waitFor(claimed, thrown.message);
    return 'other';
  }
  const error = toAppError(thrown);
  const reason = [error.message, error.hint].filter(Boolean).join(' ');
  if (error.code === 'unavailable') {
    await waitFor(claimed, reason);
    return 'other';
  }
  if (thrown instanceof ModelError || error.code !== 'internal') {
    await failRecording(claimed, reason);
    return 'failed';
  }
  log().error({ err: error.cause ?? error, recordingId: claimed.id }, 'transcription failed');
  await failOrWait(claimed, 'Something went wrong inside; the log of the worker says what.');
  return 'failed';
}
