import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { SpeechEngine } from '../speech-engine';
import { chooseProvider, type SpeechDevice } from './choose-provider';
import { openNetwork } from './network/open-network';
import { readTokenBytes } from './text/token-bytes';
import { WhisperEngine } from './whisper-engine';
import { readWhisperSettings } from './whisper-settings';

export type { SpeechDevice } from './choose-provider';

export interface WhisperOptions {
  /** of onnxruntime, within one operator; default: as many as cores, at most 2 */
  threads?: number;
  /** default: cpu */
  device?: SpeechDevice;
  /**
   * Seconds of silence that are listened to behind the end of a window, up to 30 s in all. Published Whisper always
   * listens to 30 s, which costs the same whatever is said in it; with little silence (below 2 s) it goes round in
   * circles on short windows. Windows of a few words are always heard with the whole 30 s.
   */
  silence?: number;
}

const MOST_THREADS = 2;
const SILENCE_SECONDS = 3;

/**
 * Opens Whisper weights (Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022) in a folder
 * as transformers.js lays them out: tiny, base, small or large-v3-turbo alike.
 *
 * @throws ModelError where the folder does not hold them, or the device is not there
 */
export async function openWhisper(
  folder: string,
  {
    threads = Math.min(MOST_THREADS, availableParallelism()),
    device = 'cpu',
    silence = SILENCE_SECONDS,
  }: WhisperOptions = {},
): Promise<SpeechEngine> {
  const settings = await readWhisperSettings(folder);
  const bytes = await readTokenBytes(folder);
  const provider = await chooseProvider(device);
  const network = await openNetwork(folder, settings, { threads, provider });
  return new WhisperEngine({ network, settings, bytes, model: modelName(folder), provider, silence });
}

/** The folder's name without how its weights are quantized: "whisper-base-q8" holds whisper-base. */
function modelName(folder: string): string {
  return path.basename(path.resolve(folder)).replace(/-(q8|quantized|fp32)$/, '');
}
