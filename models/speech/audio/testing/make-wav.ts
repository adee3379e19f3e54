/** A WAV file as it should be, and as it should not: what is given stands in its header, whatever its samples are. */
export interface WavParts {
  coding?: number;
  channels?: number;
  rate?: number;
  bits?: number;
  frameBytes?: number;
  /** as the header says */
  dataSize?: number;
  riffSize?: number;
  /** chunks before the samples, by name */
  before?: Readonly<Record<string, Uint8Array>>;
  after?: Readonly<Record<string, Uint8Array>>;
  sound: Uint8Array;
}

/** Writes the bytes of a WAV file, lies included. */
export function makeWav({
  coding = 1,
  channels = 1,
  rate = 16_000,
  bits = 16,
  frameBytes = (channels * bits) / 8,
  before = {},
  after = {},
  sound,
  dataSize = sound.length,
  riffSize,
}: WavParts): Uint8Array {
  const format = new DataView(new ArrayBuffer(16));
  format.setUint16(0, coding, true);
  format.setUint16(2, channels, true);
  format.setUint32(4, rate, true);
  format.setUint32(8, (rate * frameBytes) >>> 0, true);
  format.setUint16(12, frameBytes, true);
  format.setUint16(14, bits, true);
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', new Uint8Array(format.buffer)),
    ...Object.entries(before).map(([name, bytes]) => chunk(name, bytes)),
    chunk('data', sound, dataSize),
    ...Object.entries(after).map(([name, bytes]) => chunk(name, bytes)),
  ]);
  return new Uint8Array(Buffer.concat([Buffer.from('RIFF'), size(riffSize ?? body.length), body]));
}

function chunk(name: string, bytes: Uint8Array, said = bytes.length): Buffer {
  return Buffer.concat([Buffer.from(name), size(said), bytes, Buffer.alloc(bytes.length % 2)]);
}

function size(bytes: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(bytes >>> 0);
  return written;
}

/** Samples as the bytes of 16-bit WAV, channels interleaved. */
export function soundOf(...channels: readonly Int16Array[]): Uint8Array {
  const length = channels[0]?.length ?? 0;
  const samples = Int16Array.from(
    { length: length * channels.length },
    (_, at) => channels[at % channels.length]?.[Math.floor(at / channels.length)] ?? 0,
  );
  return new Uint8Array(samples.buffer);
}
