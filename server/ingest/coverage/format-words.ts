import { CALL_FORMATS } from '../formats/registry';
import { CONTAINERS } from '../source/containers';
import { sourceShape } from '../source/shape';
import { type TextFormatName, transcriptMapping } from '../transcripts/transcript-mapping';

/** What each form of texts is called where there is little room. */
const TEXT_WORDS: Record<TextFormatName, string> = {
  utterances: 'Utterances',
  calls: 'Calls with utterances',
  turns: 'Turns',
  vcon: 'vCon',
  whisper: 'Whisper',
  'amazon-transcribe': 'Amazon Transcribe',
  'contact-lens': 'Contact Lens',
  'amazon-pca': 'Amazon PCA',
  deepgram: 'Deepgram',
  assemblyai: 'AssemblyAI',
  'azure-conversation': 'Azure conversation',
  'google-speech': 'Google Speech-to-Text',
  'google-insights': 'Google CCAI Insights',
  speechmatics: 'Speechmatics',
  'rev-ai': 'Rev AI',
  vosk: 'Vosk',
  'ibm-watson': 'IBM Watson',
  elevenlabs: 'ElevenLabs Scribe',
  'twilio-intelligence': 'Twilio Voice Intelligence',
  'genesys-transcript': 'Genesys transcript',
  gong: 'Gong',
  webvtt: 'WebVTT',
  srt: 'SubRip',
  captions: 'Captions',
  'speaker-text': 'Speaker: text',
};

/** What a source's format is called; '' where a delivery does not say. */
export function formatWords(kind: 'calls' | 'intervals' | 'transcripts', format: string): string {
  if (kind === 'transcripts') {
    const text = transcriptMapping.shape.format.safeParse(format);
    return text.success ? TEXT_WORDS[text.data] : '';
  }
  const container = sourceShape.shape.format.safeParse(format);
  if (container.success) return capital(CONTAINERS[container.data].title);
  return CALL_FORMATS.find(({ name }) => name === format)?.title ?? '';
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
