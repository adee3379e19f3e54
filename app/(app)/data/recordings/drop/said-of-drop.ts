import { z } from 'zod';

const dropped = z.object({
  recording: z.object({ status: z.string(), reason: z.string().nullable() }),
  known: z.boolean(),
});

/** What there is to say of a file that was taken in, beyond that it waits; null: nothing. */
export function saidOfDrop(answer: unknown): string | null {
  const { data } = dropped.safeParse(answer);
  if (!data) return null;
  const { status, reason } = data.recording;
  if (status === 'skipped' || status === 'failed') return reason;
  return data.known ? 'The same recording was here before; it is not taken twice.' : null;
}
