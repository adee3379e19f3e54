import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { azureItems } from '../transcripts/parts/azure-items';
import { azureDurationMs, azurePhrases } from '../transcripts/parts/azure-phrases';
import { inside, objectsOf, oneOf, textOf } from '../transcripts/parts/loose-values';
import { isOfFile, outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidCall } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

const PHRASE_LISTS = ['recognizedphrases', 'segmentresults', 'phrases'];
const ITEM_LISTS = ['conversationitems'];
/** Where phrases or conversations may lie in what programs write around them. */
const WRAPPERS = [
  'analysisinput',
  'transcription',
  'transcriptions',
  'result',
  'results',
  'content',
  'values',
  'audiofileresults',
];

/**
 * Azure: the input of conversational language analysis (conversationItems, one or more conversations), batch transcription
 * (recognizedPhrases), fast transcription (phrases), and the results of conversation transcription as the Speech SDK
 * gives them, a line each. The fields are those of Microsoft Learn ("Batch transcription results", "Fast transcription",
 * "Analyze conversations"). `timestamp` is when it was transcribed, not when the call was.
 */
export const azureConversation: TextFormat = {
  name: 'azure-conversation',
  title: 'Azure conversation or transcription',
  containers: ['json', 'jsonl'],
  recognize,
  apart: (object) => {
    const all = [...conversationsOf(object), ...objectsOf(inside(object, 'audiofileresults'))];
    return all.length > 1 ? all : [object];
  },
  isPart: (object) =>
    oneOf(object, [...PHRASE_LISTS, ...ITEM_LISTS, 'conversations', 'parts']) === undefined &&
    inside(object, 'offset') !== undefined &&
    oneOf(object, ['displaytext', 'text', 'nbest']) !== undefined,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = [...outlineOfHead(head)];
  const ends = (path: string) => names.some((name) => name === path || name.endsWith(`.${path}`));
  if (
    ends('recognizedphrases') ||
    ends('combinedrecognizedphrases') ||
    ends('audiofileresults.segmentresults')
  ) {
    return { confidence: 0.99, why: 'it has recognizedPhrases, as Azure batch transcription writes them' };
  }
  if (ends('conversationitems')) {
    return { confidence: 0.98, why: 'it has conversationItems, as Azure conversations have' };
  }
  if (ends('combinedphrases') && ends('phrases')) {
    return { confidence: 0.98, why: 'it has combinedPhrases, as Azure fast transcription writes them' };
  }
  const sdk =
    ends('offset') && ends('duration') && (ends('displaytext') || (ends('speakerid') && ends('text')));
  return sdk && isOfFile(head)
    ? { confidence: 0.85, why: 'its objects are results of the Azure Speech SDK' }
    : null;
}

/** The object that has what is sought, itself or in a wrapper. */
function holderOf(object: Field, lists: readonly string[]): Field | null {
  const candidates = [object, ...WRAPPERS.flatMap((name) => objectsOf(inside(object, name)))];
  return candidates.find((one) => oneOf(one, lists) !== undefined) ?? null;
}

function conversationsOf(object: Field): Field[] {
  const holder = holderOf(object, ['conversations']);
  const all = holder ? objectsOf(inside(holder, 'conversations')) : [];
  const inResults = objectsOf(inside(object, 'tasks', 'items')).flatMap((task) =>
    objectsOf(inside(task, 'results', 'conversations')),
  );
  return [...all, ...inResults].filter((one) => oneOf(one, ITEM_LISTS) !== undefined);
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const [conversation = holderOf(object, ITEM_LISTS)] = conversationsOf(object);
  if (conversation) return spokenCall(ofConversation(conversation), rules);
  const phrases = holderOf(object, PHRASE_LISTS);
  return spokenCall(phrases ? ofPhrases(phrases) : ofSdk(objectsOf(inside(object, 'parts'))), rules);
}

function ofConversation(conversation: Field): SaidCall {
  return {
    ids: [textOf(oneOf(conversation, ['id', 'conversationid']))],
    language: textOf(inside(conversation, 'language')),
    engine: { name: 'azure', model: 'conversation' },
    turns: azureItems(objectsOf(inside(conversation, 'conversationitems'))),
  };
}

function ofPhrases(object: Field): SaidCall {
  const phrases = objectsOf(oneOf(object, PHRASE_LISTS));
  const isFast = inside(object, 'phrases') !== undefined;
  // The first version of fast transcription (2024-05-15-preview) had milliseconds without saying so.
  const unit = isFast ? 'ms' : 'ticks';
  return {
    ids: [],
    language: textOf(inside(phrases[0], 'locale') ?? oneOf(object, ['locale', 'language'])),
    engine: {
      name: 'azure',
      model: isFast ? 'fast-transcription' : 'batch-transcription',
    },
    turns: azurePhrases(phrases, unit),
    facts: { talkms: azureDurationMs(object, unit) },
    recording: textOf(oneOf(object, ['source', 'audiofileurl', 'audiofilename', 'contenturl'])),
  };
}

function ofSdk(parts: readonly Field[]): SaidCall {
  const final = parts.filter(
    (part) => !/intermediate|recognizing/i.test(textOf(oneOf(part, ['recognitionstatus', 'type', 'reason']))),
  );
  return {
    ids: [],
    language: textOf(inside(parts[0], 'primarylanguage', 'language')),
    engine: { name: 'azure', model: 'conversation-transcription' },
    turns: azurePhrases(final),
  };
}
