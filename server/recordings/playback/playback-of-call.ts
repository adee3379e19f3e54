import { z } from 'zod';
import type { Speaker } from '@/models/text/transcript';
import { type Actor, requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { actorMay } from '@/server/calls/require-readable';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Recording } from '@/server/postgres/generated/client';
import { readPolicy } from '@/server/privacy/read-policy';
import { audioFacts } from '../contracts/audio-facts';
import { recordingProgress } from '../contracts/recording';
import { LISTENED_TO } from '../named/standing-of';
import { callerRefused } from './caller-refused';
import { channelsOfPeaks } from './peak-steps';
import type { PlaybackView } from './playback-view';

export const playbackOfCallInput = z.object({
  siteId: z.int().positive(),
  callId: z.string().min(1).max(200),
});

/**
 * What there is to listen to of a call. Of several recordings the newest with a copy for listening counts.
 * @throws AppError `not_found` for a site the actor may not see, `forbidden`
 */
export async function playbackOfCall(
  { actor }: UseCaseContext,
  input: z.input<typeof playbackOfCallInput>,
): Promise<PlaybackView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:listen');
  const { siteId, callId } = parseInput(playbackOfCallInput, input);
  const recordings = await database().recording.findMany({
    where: { siteId, callId },
    orderBy: { createdAt: 'desc' },
  });
  const [newest] = recordings;
  if (!newest) return { state: 'none' };
  if (await callerRefused(siteId, callId)) return { state: 'refused' };
  const played = recordings.find(({ playback, peaks }) => playback !== null && peaks !== null);
  return played ? ready(actor, played) : withoutCopy(newest);
}

function withoutCopy({ id, status, progress, reason }: Recording): PlaybackView {
  if (status === 'waiting' || status === 'running') {
    const known = recordingProgress.safeParse(progress).data ?? null;
    return { state: status, recordingId: id, progress: known };
  }
  if (status !== 'done') return { state: status, recordingId: id, reason };
  // Where nobody speaks there never was a copy, and the reason says so.
  return reason === null || reason === LISTENED_TO
    ? { state: 'deleted' }
    : { state: 'silent', recordingId: id, reason };
}

async function ready(actor: Actor, recording: Recording): Promise<PlaybackView> {
  const { id, siteId, durationMs, audio, path, muted } = recording;
  const peaks = recording.peaks ?? new Uint8Array();
  const length = durationMs ?? 0;
  const channels = channelsOfPeaks(peaks, length);
  const { agentChannel } = audioFacts.shape.speakers.safeParse(speakersOf(audio)).data ?? {
    agentChannel: null,
  };
  return {
    state: 'ready',
    recordingId: id,
    durationMs: length,
    channels: channels.map((values, channel) => ({
      speaker: speakerOn(channel, channels.length, agentChannel),
      peaks: Buffer.from(values).toString('base64'),
    })),
    muted: z.array(z.tuple([z.number(), z.number()])).parse(muted),
    mayHearOriginal: path !== null && (await mayUnmask(actor, siteId)),
  };
}

function speakersOf(audio: unknown): unknown {
  return typeof audio === 'object' && audio !== null && 'speakers' in audio ? audio.speakers : null;
}

function speakerOn(channel: number, channels: number, agentChannel: number | null): Speaker {
  if (channels !== 2 || agentChannel === null) return 'unknown';
  return channel === agentChannel ? 'agent' : 'customer';
}

async function mayUnmask(actor: Actor, siteId: number): Promise<boolean> {
  if (!actorMay(actor, 'transcripts:unmask')) return false;
  return actor.role === 'admin' || (await readPolicy(siteId)).qaMayUnmask;
}
