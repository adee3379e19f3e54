import { toAppError } from '@/server/errors';
import type { BeatAnswer } from '@/server/jobs/beat-answer';
import { log } from '@/server/log';
import type { Child, ChildEnd } from './start-child';

export interface Supervised {
  end: ChildEnd;
  answer: BeatAnswer;
  /** the worker was asked to stop */
  stopped: boolean;
}

const BEAT_MS = 1000;

/**
 * Watches a process until it ends: says once a second that it is being worked on and how far it is, and stops it when
 * somebody canceled it, another process has taken it over, or the worker stops.
 */
export async function supervise<Progress>(
  start: (onProgress: (progress: Progress) => void) => Child,
  beat: (progress: Progress | null) => Promise<BeatAnswer>,
  signal: AbortSignal,
): Promise<Supervised> {
  let progress: Progress | null = null;
  const child = start((next) => {
    progress = next;
  });
  let answer: BeatAnswer = 'go_on';
  let isBeating = false;
  const timer = setInterval(async () => {
    if (isBeating) return;
    isBeating = true;
    answer = await beat(progress).catch(unanswered);
    isBeating = false;
    if (answer !== 'go_on') child.stop();
  }, BEAT_MS);
  const stop = () => child.stop();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const end = await child.ended;
  clearInterval(timer);
  signal.removeEventListener('abort', stop);
  return { end, answer, stopped: signal.aborted };
}

/** PostgreSQL is away: the process goes on, and says itself if it cannot. */
function unanswered(thrown: unknown): BeatAnswer {
  log().warn({ reason: toAppError(thrown).message }, 'no heartbeat');
  return 'go_on';
}
