/** The sizes of a Whisper network. */
export interface WhisperShape {
  melBins: number;
  /** frames of 20 ms that the encoder has places for */
  frames: number;
  encoderLayers: number;
  encoderHeads: number;
  decoderLayers: number;
  decoderHeads: number;
  headWidth: number;
  vocabulary: number;
  /** tokens that the decoder has places for */
  tokens: number;
}
