import { fileURLToPath } from 'node:url';

/** A turn as it is known to have been spoken. */
export interface ReferenceTurn {
  speaker: 'agent' | 'customer' | 'unknown';
  /** of the recording, from 0 */
  channel: number;
  text: string;
}

/** A recording that ships with Callcast, and what is said in it. */
export interface SpeechSample {
  file: string;
  /** ISO 639-1 */
  language: string;
  seconds: number;
  channels: number;
  turns: readonly ReferenceTurn[];
}

/** Where a shipped recording lies. */
export function samplePath(file: SampleName): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function read(text: string): ReferenceTurn[] {
  return [{ speaker: 'unknown', channel: 0, text }];
}

function dialogue(...texts: string[]): ReferenceTurn[] {
  return texts.map((text, turn) => ({ speaker: turn % 2 === 0 ? 'agent' : 'customer', channel: 0, text }));
}

/** Sources and licences are in SOURCES.md. */
export const SPEECH_SAMPLES = {
  'two-readers-stereo.wav': {
    file: 'two-readers-stereo.wav',
    language: 'en',
    seconds: 5,
    channels: 2,
    turns: [
      {
        speaker: 'unknown',
        channel: 0,
        text: 'He began a confused complaint against the wizard, who had vanished behind the curtain on the left.',
      },
      { speaker: 'unknown', channel: 1, text: 'The horizon seems extremely distant.' },
    ],
  },
  'dry-cleaner-mono.mp3': {
    file: 'dry-cleaner-mono.mp3',
    language: 'en',
    seconds: 50.8,
    channels: 1,
    turns: dialogue(
      "Hello! My name is Walter Gonzalez, and I'm with Clean Shirts R Us, your friendly dry cleaning service.",
      "Hi Walter, nice to meet you. I'm Tiffany Nelson.",
      "It's great to meet you, Tiffany! How can I assist you today?",
      "I'm just frustrated because my last order got mixed up.",
      "I'm really sorry to hear that. Let's see how I can help you. Can I please have your phone number to locate your order?",
      "Sure, it's one two three, four five six, seven eight nine.",
      'Thank you! And could you also provide me with your email address for verification purposes?',
      "Of course, it's tiffany.nelson at example dot com.",
      "Thank you, Tiffany! I'll work on locating your order and ensure we resolve this issue quickly.",
      'I appreciate that, Walter. I just hope it can be fixed soon.',
      "I understand, and I'll do my best to expedite the process. Thank you for your time, Tiffany. Have a wonderful day!",
    ),
  },
  'custom-speech-de.mulaw.wav': {
    file: 'custom-speech-de.mulaw.wav',
    language: 'de',
    seconds: 20.6,
    channels: 1,
    turns: read(
      'Über das Custom Speech-Portal können Sie hochgeladene Audiodaten wiedergeben und bestimmen, ob das angegebene Erkennungsergebnis korrekt ist. Mit diesem Tool können Sie schnell die Qualität des Baseline-Spracherkennungsmodells von Microsoft oder eines trainierten benutzerdefinierten Modells überprüfen, ohne Audiodaten transkribieren zu müssen.',
    ),
  },
  'custom-speech-en.mulaw.wav': {
    file: 'custom-speech-en.mulaw.wav',
    language: 'en',
    seconds: 24.3,
    channels: 1,
    turns: read(
      "Custom Speech provides tools that allow you to visually inspect the recognition quality of a model by comparing audio data with the corresponding recognition result. From the Custom Speech portal, you can play back uploaded audio and determine if the provided recognition result is correct. This tool allows you to quickly inspect quality of Microsoft's baseline speech-to-text model or a trained custom model without having to transcribe any audio data.",
    ),
  },
  'custom-speech-it.mulaw.wav': {
    file: 'custom-speech-it.mulaw.wav',
    language: 'it',
    seconds: 34.9,
    channels: 1,
    turns: read(
      "Riconoscimento vocale personalizzato offre strumenti che consentono di esaminare visivamente la qualità del riconoscimento di un modello confrontando i dati audio con il risultato del riconoscimento corrispondente. Dal portale di riconoscimento vocale personalizzato è possibile riprodurre l'audio caricato e determinare se il risultato del riconoscimento fornito è corretto. Questo strumento consente di esaminare rapidamente la qualità del modello di sintesi vocale di Microsoft o di un modello personalizzato sottoposto a training senza dover trascrivere dati audio.",
    ),
  },
  'custom-speech-zh.mulaw.wav': {
    file: 'custom-speech-zh.mulaw.wav',
    language: 'zh',
    seconds: 28,
    channels: 1,
    turns: read(
      '自定义语音提供的工具可让你通过将音频数据与相应的识别结果进行比较，直观地检查模型的识别质量。在自定义语音门户中，可以播放上传的音频，并确定所提供的识别结果是否正确。使用此工具，可以快速检查 Microsoft 的基线语音到文本模型或定型自定义模型的质量，无需转录任何音频数据。',
    ),
  },
  'quilter-en.wav': {
    file: 'quilter-en.wav',
    language: 'en',
    seconds: 5.9,
    channels: 1,
    turns: read('Mr. Quilter is the apostle of the middle classes and we are glad to welcome his gospel.'),
  },
} as const satisfies Record<string, SpeechSample>;

export type SampleName = keyof typeof SPEECH_SAMPLES;
