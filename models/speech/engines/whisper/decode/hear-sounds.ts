import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { EncodedSound } from '../network/encode-sound';
import type { WhisperNetwork } from '../network/open-network';
import { type TokenBytes, textOf } from '../text/token-bytes';
import type { WhisperSettings } from '../whisper-settings';
import { compressionRatio } from './compression-ratio';
import { type WrittenRow, writeRows } from './write-rows';

/** A sound to be written down. */
export interface SoundToHear {
  sound: EncodedSound;
  seconds: number;
  language: string | null;
  signal: AbortSignal | undefined;
}

/** The likeliest first; then drawn, ever more freely, where what was written is not to be believed. */
const TEMPERATURES = [0, 0.2, 0.4, 0.6];
/** openai/whisper, transcribe.py */
const MOST_COMPRESSION = 2.4;
const LEAST_LOG_PROBABILITY = -1;
const NO_SPEECH = 0.6;
/** Of 20 ms, as time tokens and frames of the encoder. */
const FRAMES_A_SECOND = 50;

interface Attempt extends WrittenRow {
  repetitive: boolean;
}

/** Writes sounds together, and those again whose text goes round in circles or is guessed (the best attempt is kept). */
export async function hearSounds(
  network: WhisperNetwork,
  sounds: readonly SoundToHear[],
  { settings, bytes }: { settings: WhisperSettings; bytes: TokenBytes },
): Promise<WrittenRow[]> {
  const best: Attempt[] = [];
  let waiting = sounds.map((_, at) => at);
  for (const temperature of TEMPERATURES) {
    if (waiting.length === 0) break;
    const rows = waiting.map((at) => rowOf(sounds[at] as SoundToHear, best[at], { temperature, settings }));
    const batch = network.decode(waiting.map((at) => (sounds[at] as SoundToHear).sound));
    const written = await writeRows(batch, rows, settings);
    const again: number[] = [];
    waiting.forEach((at, row) => {
      const attempt = judged(written[row] as WrittenRow, { settings, bytes });
      if (isBetter(attempt, best[at])) best[at] = attempt;
      if (!attempt.aborted && isDoubtful(attempt)) again.push(at);
    });
    waiting = again;
  }
  return best;
}

function rowOf(
  { sound, seconds, language, signal }: SoundToHear,
  before: Attempt | undefined,
  { temperature, settings }: { temperature: number; settings: WhisperSettings },
) {
  const frames = Math.min(sound.frames, Math.ceil(seconds * FRAMES_A_SECOND));
  return {
    language: before?.language ?? language,
    lastTime: settings.tokens.firstTime + frames,
    frames,
    temperature,
    random: seededRandom(Math.round(temperature * 10)),
    signal,
  };
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
