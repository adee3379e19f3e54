import { ModelError } from '@/models/model-error';
import type { SpeechEngine } from '../speech-engine';

/**
 * Moonshine tiny for English (Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice Commands",
 * 2024) from a folder that holds encoder_model.onnx and decoder_model_merged.onnx.
 * @throws ModelError where they are missing
 */
export async function openMoonshine(
  _folder: string,
  _options: { threads?: number | undefined } = {},
): Promise<SpeechEngine> {
  throw new ModelError('Moonshine is being built.', 'Try again in an hour.');
}
