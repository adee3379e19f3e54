import { ModelError } from '@/models/model-error';
import { firstLine, loadLibrary } from '@/models/runtime/load-library';

/** Of the Web Audio API, what decoding takes. */
export interface AacDecoder {
  /** @param bytes AAC in ADTS frames @param rate Hz, of the frames */
  decode(bytes: Uint8Array<ArrayBuffer>, rate: number): Promise<Float32Array[]>;
}

interface WebAudio {
  OfflineAudioContext: new (
    channels: number,
    length: number,
    rate: number,
  ) => {
    decodeAudioData(bytes: ArrayBuffer): Promise<{
      numberOfChannels: number;
      getChannelData(channel: number): Float32Array;
    }>;
  };
}

/**
 * The one decoder of AAC that may be shipped: Symphonia, in node-web-audio-api (BSD-3), an optional package. On Linux it
 * needs the library of ALSA, although nothing is played.
 *
 * @throws ModelError where it is not there
 */
export function loadAacDecoder(): AacDecoder {
  const { OfflineAudioContext } = loadWebAudio();
  return {
    async decode(bytes, rate) {
      const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
      return Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel));
    },
  };
}

function loadWebAudio(): WebAudio {
  try {
    return loadLibrary('node-web-audio-api') as WebAudio;
  } catch (thrown) {
    throw new ModelError(
      `M4A and AAC cannot be read on this machine: ${firstLine(thrown)}.`,
      firstLine(thrown).includes('libasound')
        ? 'Install the library of ALSA ("apt-get install libasound2"), or convert the file to WAV, MP3 or Opus.'
        : 'Install the package with "npm install node-web-audio-api", or convert the file to WAV, MP3 or Opus.',
      { cause: thrown },
    );
  }
}
