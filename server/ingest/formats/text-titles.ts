import type { TextFormatName } from '../transcripts/transcript-mapping';

/** What each form of texts is, as pages say it. */
export const TEXT_TITLES: Record<TextFormatName, string> = {
  utterances: 'A line an utterance; lines of a call stand together.',
  calls: 'A call an object, with its utterances inside.',
  turns: 'A file a call: a list of its turns, or a row each, without an id of the call.',
  vcon: 'vCon: parties, dialogs and transcripts as the IETF draft has them.',
  whisper: 'Whisper, WhisperX, whisper.cpp: segments with times, words where they are given.',
  'amazon-transcribe': 'Amazon Transcribe: Call Analytics, jobs, Data Automation.',
  'contact-lens': 'Amazon Connect Contact Lens: calls and chats.',
  'amazon-pca': 'Amazon post-call analytics (PCA).',
  deepgram: 'Deepgram.',
  assemblyai: 'AssemblyAI.',
  'azure-conversation': 'Azure conversation or batch transcription.',
  webvtt: 'WebVTT, a file a call.',
  srt: 'SubRip (SRT), a file a call.',
  'speaker-text': 'Plain text, "Speaker: what was said", a file a call.',
};
