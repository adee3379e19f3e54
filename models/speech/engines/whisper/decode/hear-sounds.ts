import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { EncodedSound } from '../network/encode-sound';
import type { WhisperNetwork } from '../network/open-network';
import { type TokenBytes, textOf } from '../text/token-bytes';
import type { WhisperSettings } from '../whisper-settings';
import { compressionRatio } from './compression-ratio';
import { type RowToWrite, type WrittenRow, writeRows } from './write-rows';

/** A sound to be written down. */
export interface SoundToHear {
  /** of 20 ms, with what is listened to behind its end at first */
  frames: number;
  encode(frames: number): Promise<EncodedSound>;
  seconds: number;
  language: string | null;
  signal: AbortSignal | undefined;
}

/**
 * How a sound is written: the likeliest text first. Where that is not to be believed, with as much silence behind it as
 * in training; then drawn, ever more freely.
 */
const ATTEMPTS = [
  { temperature: 0, whole: false },
  { temperature: 0, whole: true },
  { temperature: 0.2, whole: true },
  { temperature: 0.4, whole: true },
  { temperature: 0.6, whole: true },
] as const;

type Way = (typeof ATTEMPTS)[number];

/** Frames of the encoder that are written together: what bounds memory. */
export const FRAMES_TOGETHER = 6000;

/** openai/whisper, transcribe.py */
const MOST_COMPRESSION = 2.4;
const LEAST_LOG_PROBABILITY = -1;
const NO_SPEECH = 0.6;
/** Of 20 ms, as time tokens and frames of the encoder. */
const FRAMES_A_SECOND = 50;

interface Attempt extends WrittenRow {
  repetitive: boolean;
}

/**
 * Writes sounds together, and those again whose text goes round in circles or is guessed. Of several attempts the best is
 * kept.
 */
export async function hearSounds(
  network: WhisperNetwork,
  sounds: readonly SoundToHear[],
  { settings, bytes }: { settings: WhisperSettings; bytes: TokenBytes },
): Promise<WrittenRow[]> {
  const best: Attempt[] = [];
  let waiting = sounds.map((_, at) => at);
  for (const way of ATTEMPTS) {
    const again: number[] = [];
    for (const group of way.whole ? inGroups(waiting, settings) : [waiting]) {
      const written = await write(
        network,
        group.map((at) => ({ ...(sounds[at] as SoundToHear), before: best[at] })),
        { way, settings },
      );
      group.forEach((at, row) => {
        const attempt = judged(written[row] as WrittenRow, { settings, bytes });
        if (isBetter(attempt, best[at])) best[at] = attempt;
        if (!attempt.aborted && isDoubtful(attempt)) again.push(at);
      });
    }
    waiting = again;
    if (waiting.length === 0) break;
  }
  return best;
}

/** As many whole windows as are written together. */
function inGroups(waiting: readonly number[], { shape }: WhisperSettings): number[][] {
  const size = Math.max(1, Math.floor(FRAMES_TOGETHER / shape.frames));
  return Array.from({ length: Math.ceil(waiting.length / size) }, (_, at) =>
    waiting.slice(at * size, (at + 1) * size),
  );
}

interface SoundAgain extends SoundToHear {
  before: Attempt | undefined;
}

/** One sound after another is encoded: it keeps the processor busy, and in 8 bits each has scales of its own. */
async function write(
  network: WhisperNetwork,
  sounds: readonly SoundAgain[],
  { way, settings }: { way: Way; settings: WhisperSettings },
): Promise<WrittenRow[]> {
  const framesOf = (sound: SoundToHear) => (way.whole ? settings.shape.frames : sound.frames);
  const batch = network.batch({ rows: sounds.length, frames: Math.max(...sounds.map(framesOf)) });
  for (const [row, sound] of sounds.entries()) {
    if (!sound.signal?.aborted) batch.place(row, await sound.encode(framesOf(sound)));
  }
  const rows = sounds.map((sound): RowToWrite => {
    const frames = Math.min(framesOf(sound), Math.ceil(sound.seconds * FRAMES_A_SECOND));
    return {
      language: sound.before?.language ?? sound.language,
      lastTime: settings.tokens.firstTime + frames,
      frames,
      temperature: way.temperature,
      random: seededRandom(Math.round(way.temperature * 10)),
      signal: sound.signal,
    };
  });
  return writeRows(batch, rows, settings);
}

function judged(
  row: WrittenRow,
  { settings, bytes }: { settings: WhisperSettings; bytes: TokenBytes },
): Attempt {
  const { firstTime } = settings.tokens;
  const text = row.written.map(({ token }) => token).filter((token) => token < firstTime);
  const repetitive = row.looped || compressionRatio(textOf(text, bytes)) > MOST_COMPRESSION;
  return { ...row, repetitive };
}

function isDoubtful({ repetitive, meanLogProbability, noSpeech }: Attempt): boolean {
  if (meanLogProbability < LEAST_LOG_PROBABILITY && (noSpeech ?? 0) > NO_SPEECH) return false;
  return repetitive || meanLogProbability < LEAST_LOG_PROBABILITY;
}

function isBetter(attempt: Attempt, before: Attempt | undefined): boolean {
  if (!before || attempt.aborted) return true;
  if (attempt.repetitive !== before.repetitive) return before.repetitive;
  return attempt.meanLogProbability > before.meanLogProbability;
}
