import { amazonTranscribe } from '../../formats/amazon-transcribe';
import { assemblyai } from '../../formats/assemblyai';
import { azureConversation } from '../../formats/azure-conversation';
import { contactLens } from '../../formats/contact-lens';
import { deepgram } from '../../formats/deepgram';
import { elevenlabs } from '../../formats/elevenlabs';
import { googleSpeech } from '../../formats/google-speech';
import { ibmWatson } from '../../formats/ibm-watson';
import { revAi } from '../../formats/rev-ai';
import { speechmatics } from '../../formats/speechmatics';
import type { TextFormat } from '../../formats/text-format';
import type { LabelledTurn } from './labelled-turn';
import { isObject } from './named-values';
import type { TextRules } from './text-rules';

/** Recognizers whose own answers stand in analyses as they are. */
const VENDORS: readonly TextFormat[] = [
  deepgram,
  assemblyai,
  amazonTranscribe,
  contactLens,
  azureConversation,
  googleSpeech,
  speechmatics,
  revAi,
  ibmWatson,
  elevenlabs,
];
const SURE = 0.9;

/** What a recognizer's answer says, read as a file of it is; null for a body of no recognizer that is known. */
export function vendorTurns(
  body: unknown,
  rules: TextRules,
): { turns: LabelledTurn[]; language: string | null; model: string } | null {
  if (!isObject(body)) return null;
  const object = isAlternative(body) ? { results: { channels: [{ alternatives: [body] }] } } : body;
  const head = {
    fileName: '',
    container: 'json' as const,
    text: '',
    whole: true,
    lines: [],
    objects: [object],
    columns: [],
    rows: [],
  };
  const format = VENDORS.find((one) => (one.recognize(head)?.confidence ?? 0) >= SURE);
  if (!format) return null;
  const call = format.call({ line: 1, lastLine: 1, raw: '', object, problem: null }, rules);
  return {
    turns: call.turns.map((turn) => ({ label: turn.speaker === 'unknown' ? '' : turn.speaker, turn })),
    language: call.language,
    model: call.engine.model,
  };
}

/** Part of an answer of Deepgram that some tools keep alone. */
function isAlternative(body: Record<string, unknown>): boolean {
  const { transcript, words, paragraphs } = body;
  const listed = Array.isArray(words) || (isObject(paragraphs) && Array.isArray(paragraphs.paragraphs));
  return typeof transcript === 'string' && listed && !('utterances' in body);
}
