import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';
import { recordingProgress } from '../contracts/recording';

/** [start, end] in milliseconds of the recording. */
const span = z.tuple([z.number(), z.number()]);

const playedChannel = z.object({
  /** Who is on it; `unknown`: several, or nobody knows. */
  speaker: z.enum(SPEAKERS),
  /** Base64: how loud it is, a byte every 50 ms. */
  peaks: z.string(),
});

/**
 * Whether there is a recording of a call to listen to. `none`: there never was one; `waiting`: to be transcribed;
 * `deleted`: its time was over; `refused`: the caller did not want it.
 */
export const playbackView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.enum(['deleted', 'refused']) }),
  z.object({
    state: z.enum(['waiting', 'running']),
    recordingId: z.uuid(),
    progress: recordingProgress.nullable(),
  }),
  z.object({
    state: z.enum(['skipped', 'failed', 'canceled', 'silent']),
    recordingId: z.uuid(),
    /** A sentence, and how to mend it. */
    reason: z.string().nullable(),
  }),
  z.object({
    state: z.literal('ready'),
    recordingId: z.uuid(),
    durationMs: z.number(),
    channels: z.array(playedChannel),
    /** Where it is silent because personal data is said there. */
    muted: z.array(span),
    /** The original is kept, and whoever asks may hear it. */
    mayHearOriginal: z.boolean(),
  }),
]);
export type PlaybackView = z.output<typeof playbackView>;
export type ReadyPlayback = Extract<PlaybackView, { state: 'ready' }>;
