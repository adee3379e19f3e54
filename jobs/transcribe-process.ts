// The process that works the queue of recordings for the worker that started it, with models that it opens once.
import { workQueue } from '@/server/recordings/run/work-queue';
import { runAsChild } from './child/run-as-child';
import type { TranscribeProgress } from './transcribe';

await runAsChild<TranscribeProgress>('transcription', async (_argument, { signal, onProgress }) =>
  workQueue({
    signal,
    onProgress: ({ done, skipped, failed, other }, now) => {
      const worked = done + skipped + failed + other;
      if (now === null) onProgress({ done: worked, total: worked });
    },
  }),
);
