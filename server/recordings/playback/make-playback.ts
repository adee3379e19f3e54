import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { channelLayout } from '@/models/speech/audio/channel-layout';
import { peaks } from '@/models/speech/audio/peaks';
import type { AudioSpan, SpeechAudio } from '@/models/speech/audio/speech-audio';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { sealStream } from '@/server/ingest/sealed-stream';
import { database } from '@/server/postgres/client';
import { PEAK_MS, silencedPeaks } from './peak-steps';
import { playbackWav } from './playback-wav';
import { unitedSpans } from './united-spans';

interface PlaybackInput {
  siteId: number;
  recordingId: string;
  audio: SpeechAudio;
  /** where personal data is said (masked-spans.ts), in milliseconds; may overlap and lie beyond the end */
  masked: readonly AudioSpan[];
}

/** Recognizers are off by so much where a word begins and ends. */
const AROUND_MS = 80;

/**
 * Makes the copy of a recording that people listen to: all channels (of a mono recording stored twice, one) as WAV,
 * mu-law, 8 kHz (16 kHz where the file has more), masked words silent in every channel; sealed under recordings/ in the
 * data directory. The recording then names it, with its waveform and the silent stretches. Made again, it replaces the one
 * before.
 * @throws AppError `not_found` for a recording that is gone (nothing is kept then)
 */
export async function makePlayback({
  siteId,
  recordingId,
  audio,
  masked,
}: PlaybackInput): Promise<{ path: string; muted: AudioSpan[] }> {
  const muted = unitedSpans(masked, { aroundMs: AROUND_MS, lengthMs: Math.ceil(audio.duration * 1000) });
  const channels = playedChannels(audio);
  const playback = path.join('recordings', 'playback', `${recordingId}.sealed`);
  const target = path.join(env().CALLCAST_DATA_DIR, playback);
  const unfinished = `${target}.${crypto.randomUUID()}`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    const wav = playbackWav(channels, { rate: audio.sourceRate > 8000 ? 16_000 : 8000, muted });
    await pipeline(Readable.from(wav), sealStream(), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
  const waveform = channels.map((channel) => silencedPeaks(peaks(channel, PEAK_MS), muted));
  const { count } = await database().recording.updateMany({
    where: { id: recordingId, siteId },
    data: {
      playback,
      peaks: Buffer.concat(waveform),
      muted: muted.map(({ startMs, endMs }) => [startMs, endMs]),
    },
  });
  if (count === 0) {
    await rm(target, { force: true });
    throw new AppError('not_found', 'This recording was deleted while its copy was made.');
  }
  return { path: playback, muted };
}

function playedChannels(audio: SpeechAudio): readonly Int16Array[] {
  const { layout, use } = channelLayout(audio);
  const only = layout === 'same' ? audio.channels[use[0] ?? 0] : undefined;
  return only ? [only] : audio.channels;
}
