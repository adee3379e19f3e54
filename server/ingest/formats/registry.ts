import { AppError } from '@/server/errors';
import { amazonConnectCtr } from './amazon-connect-ctr';
import { amazonPca } from './amazon-pca';
import { amazonTranscribe } from './amazon-transcribe';
import { assemblyai } from './assemblyai';
import { asteriskCdr } from './asterisk-cdr';
import { asteriskQueueLog } from './asterisk-queue-log';
import { azureConversation } from './azure-conversation';
import type { CallFormat } from './call-format';
import { callsFormat } from './calls';
import { captions } from './captions';
import { contactLens } from './contact-lens';
import { deepgram } from './deepgram';
import { elevenlabs } from './elevenlabs';
import { freeswitchCdr } from './freeswitch-cdr';
import { freeswitchLines } from './freeswitch-lines';
import { genesysConversationDetail } from './genesys-conversations';
import { genesysTranscript } from './genesys-transcript';
import { gong } from './gong';
import { googleInsights } from './google-insights';
import { googleSpeech } from './google-speech';
import { ibmWatson } from './ibm-watson';
import { revAi } from './rev-ai';
import { speakerText } from './speaker-text';
import { speechmatics } from './speechmatics';
import { srt } from './srt';
import type { TextFormat } from './text-format';
import { turnsFormat } from './turns';
import { twilioCalls } from './twilio-calls';
import { twilioIntelligence } from './twilio-intelligence';
import { utterancesFormat } from './utterances';
import { vconFormat } from './vcon';
import { vosk } from './vosk';
import { webvtt } from './webvtt';
import { whisper } from './whisper';

/** Call records as kinds of systems write them; those whose rows are a plain table have presets (presets/registry.ts). */
export const CALL_FORMATS: readonly CallFormat[] = [
  asteriskQueueLog,
  asteriskCdr,
  freeswitchCdr,
  freeswitchLines,
  amazonConnectCtr,
  genesysConversationDetail,
  twilioCalls,
];

/** What was said, as kinds of systems write it. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  vconFormat,
  callsFormat,
  utterancesFormat,
  turnsFormat,
  whisper,
  amazonTranscribe,
  contactLens,
  amazonPca,
  deepgram,
  assemblyai,
  azureConversation,
  googleSpeech,
  googleInsights,
  speechmatics,
  revAi,
  vosk,
  ibmWatson,
  elevenlabs,
  twilioIntelligence,
  genesysTranscript,
  gong,
  webvtt,
  srt,
  captions,
  speakerText,
];

/** @throws AppError `invalid_input` that names those there are */
export function callFormatNamed(name: string): CallFormat {
  const format = CALL_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  throw unknownFormat(name, CALL_FORMATS);
}

/** @throws AppError `invalid_input` that names those there are */
export function textFormatNamed(name: string): TextFormat {
  const format = TEXT_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  throw unknownFormat(name, TEXT_FORMATS);
}

function unknownFormat(name: string, all: readonly { name: string }[]): AppError {
  return new AppError('invalid_input', `There is no format "${name}".`, {
    hint: `There are: ${all.map((format) => format.name).join(', ')}.`,
  });
}
