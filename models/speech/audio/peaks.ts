import { SPEECH_RATE } from './speech-audio';

/**
 * How loud a channel is, for drawing: the largest sample of each step, 0 (nothing) to 255 (full scale), linear.
 *
 * @param stepMs milliseconds a value stands for; the last one may stand for less
 */
export function peaks(channel: Int16Array, stepMs = 50): Uint8Array {
  const step = Math.max(1, Math.round((SPEECH_RATE * stepMs) / 1000));
  const values = new Uint8Array(Math.ceil(channel.length / step));
  for (let at = 0; at < values.length; at += 1) {
    const end = Math.min(channel.length, (at + 1) * step);
    let largest = 0;
    for (let sample = at * step; sample < end; sample += 1) {
      largest = Math.max(largest, Math.abs(channel[sample] as number));
    }
    values[at] = Math.min(255, Math.round((largest * 255) / 32_767));
  }
  return values;
}
