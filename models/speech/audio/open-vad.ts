import { findTones } from './find-tones';
import { openSilero } from './silero';
import { type AudioSpan, SPEECH_RATE } from './speech-audio';
import { speechSpans, VAD_FRAME } from './speech-spans';

/** Tells when somebody speaks. Opened once a process; several recordings may be read with it at once. */
export interface Vad {
  /**
   * Stretches of speech, ascending, not overlapping. What the network takes for speech is none where the line is silent or
   * plays a tone.
   *
   * @param channel 16 kHz
   * @throws the signal's reason when it aborts
   */
  speech(channel: Int16Array, options?: { signal?: AbortSignal | undefined }): Promise<AudioSpan[]>;
  close(): Promise<void>;
}

/** Root mean square under which nothing is heard: -65 dB of full scale; the noise of G.711 alone lies below. */
const SILENCE = 32_768 * 10 ** (-65 / 20);

/**
 * @param weights a folder with a silero_vad.onnx (v5 or v6); without it, the one that comes with Callcast (v5)
 * @throws ModelError where it cannot be opened
 */
export async function openVad({ weights }: { weights?: string | undefined } = {}): Promise<Vad> {
  const silero = await openSilero(weights);
  return {
    async speech(channel, { signal } = {}) {
      const probabilities = await silero.probabilities(channel, signal);
      muteSilence(probabilities, channel);
      muteTones(probabilities, channel);
      return speechSpans(probabilities, channel.length);
    },
    close: () => silero.close(),
  };
}

function muteSilence(probabilities: Float32Array, channel: Int16Array): void {
  for (let frame = 0; frame < probabilities.length; frame += 1) {
    const samples = channel.subarray(frame * VAD_FRAME, (frame + 1) * VAD_FRAME);
    let power = 0;
    for (let at = 0; at < samples.length; at += 1) power += (samples[at] as number) ** 2;
    if (Math.sqrt(power / samples.length) < SILENCE) probabilities[frame] = 0;
  }
}

/** Frames that lie wholly in a tone. Music is left to the network: somebody may speak over it. */
function muteTones(probabilities: Float32Array, channel: Int16Array): void {
  const frameMs = (VAD_FRAME * 1000) / SPEECH_RATE;
  for (const { kind, startMs, endMs } of findTones(channel)) {
    if (kind === 'music') continue;
    probabilities.fill(0, Math.ceil(startMs / frameMs), Math.floor(endMs / frameMs));
  }
}
