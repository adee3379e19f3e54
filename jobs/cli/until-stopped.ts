import { AppError } from '@/server/errors';

/** Does work that Ctrl-C stops: it ends with these words, whatever it was broken off in. */
export async function untilStopped<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  words = 'Stopped; nothing was written.',
): Promise<Result> {
  const stop = new AbortController();
  const onSignal = () => stop.abort(new AppError('canceled', words));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
