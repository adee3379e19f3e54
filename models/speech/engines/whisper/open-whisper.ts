import { ModelError } from '@/models/model-error';
import type { SpeechEngine } from '../speech-engine';

/** What computes: `auto` takes a GPU where there is one; one that is named must be there. */
export type SpeechDevice = 'cpu' | 'auto' | 'cuda' | 'webgpu';

export interface WhisperOptions {
  /** of onnxruntime, within one operator; default: as many as cores, at most 2 */
  threads?: number;
  /** default: cpu */
  device?: SpeechDevice;
}

/**
 * Opens Whisper weights (Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022) in a folder
 * as transformers.js lays them out: tiny, base, small or large-v3-turbo alike.
 *
 * @throws ModelError where the folder does not hold them, or the device is not there
 */
export async function openWhisper(folder: string, _options: WhisperOptions = {}): Promise<SpeechEngine> {
  throw new ModelError(`${folder} cannot be opened yet.`, 'Wait for the next version of Callcast.');
}
