/** A stretch of decoded sound. */
export interface AudioPiece {
  /** Hz */
  rate: number;
  /** -1..1, each as long as the others */
  channels: readonly Float32Array[];
}

/** A recording that is read from its beginning to its end, a few seconds at a time. */
export interface AudioSource {
  /** container and coding, for people: "WAV, mu-law" */
  codec: string;
  /** Hz in the file, where pieces come at another rate */
  fileRate?: number;
  pieces: AsyncIterable<AudioPiece> | Iterable<AudioPiece>;
}

/** Takes note of what is wrong with a file that can be read all the same, in a sentence for people. */
export type Warn = (sentence: string) => void;

/** Opens the bytes of one format. @throws ModelError where its header cannot be read */
export type OpenSource = (bytes: Uint8Array, warn: Warn) => AudioSource | Promise<AudioSource>;
