import { z } from 'zod';

const count = z.int();

/** What lies on the way from recordings to text, of one site. */
export const recordingsOverview = z.object({
  counts: z.object({
    waiting: count,
    running: count,
    done: count,
    skipped: count,
    failed: count,
    canceled: count,
  }),
  lastHour: z.object({
    recordings: count,
    /** transcribed audio */
    audioMs: z.number(),
    /** time that transcribing took, summed over recordings that ran side by side */
    workMs: z.number(),
  }),
  /** hours of audio that an hour of work transcribes, as in the last hour; null: nothing was */
  hoursPerHour: z.number().nullable(),
  /** audio that waits or is under way */
  waitingMs: z.number(),
  /** `waitingMs` was told from the size of files that nobody has opened yet */
  waitingEstimated: z.boolean(),
  /** until nothing waits; null where nothing tells */
  secondsLeft: z.number().nullable(),
  /** the model that the site's settings come to on this machine; null: none lies here */
  model: z.object({ name: z.string(), languages: z.array(z.string()) }).nullable(),
  /** why there is no model, and how to get one; null where there is one */
  modelMissing: z.string().nullable(),
  /** bytes of audio that this product holds: uploads and copies for listening */
  heldBytes: z.number(),
});
export type RecordingsOverview = z.output<typeof recordingsOverview>;
