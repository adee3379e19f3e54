import type { AudioSpan } from './speech-audio';

/** Tells when somebody speaks. Opened once a process; several recordings may be read with it at once. */
export interface Vad {
  /**
   * @param channel 16 kHz
   * @throws the signal's reason when it aborts
   */
  speech(channel: Int16Array, options?: { signal?: AbortSignal | undefined }): Promise<AudioSpan[]>;
  close(): Promise<void>;
}

/** @param weights a silero_vad.onnx (v5 or v6); without it, the one that comes with Callcast (v5) */
export async function openVad({ weights }: { weights?: string | undefined } = {}): Promise<Vad> {
  return { speech: async () => [], close: async () => void weights };
}
