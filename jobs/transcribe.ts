import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { log } from '@/server/log';
import { isAnyWaiting } from '@/server/recordings/run/claim';
import { startChild } from './child/start-child';
import { supervise } from './child/supervise';
import type { JobPayload } from './contracts';

const ENTRY = fileURLToPath(new URL('./transcribe-process.ts', import.meta.url));

/** What the process has done so far. */
const transcribeProgress = z.object({ done: z.number(), total: z.number() });
export type TranscribeProgress = z.output<typeof transcribeProgress>;

/**
 * Works the queue of recordings in a process of its own, which opens the models once and ends when nothing waits. It says
 * itself, in each recording, that it lives and how far it is; what it leaves when it is killed, the sweep puts back.
 */
export async function transcribeJob(_payload: JobPayload<'transcribe'>, signal: AbortSignal): Promise<void> {
  if (!(await isAnyWaiting())) return;
  const startedAt = Date.now();
  let recordings = 0;
  const { end } = await supervise<TranscribeProgress>(
    (onProgress) =>
      startChild(ENTRY, 'queue', transcribeProgress, (progress) => {
        recordings = progress.done;
        onProgress(progress);
      }),
    async () => 'go_on',
    signal,
  );
  log().info({ how: end.how, recordings, ms: Date.now() - startedAt }, 'recordings transcribed');
  if (end.how === 'failed') log().warn({ reason: end.message }, 'transcription ended early');
}
