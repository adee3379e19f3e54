/** Under which names sources give what is read of them, in key form (named-values.ts), the surest first. */
export const ID_NAMES = [
  'callid',
  'conversationid',
  'contactid',
  'dialogueid',
  'dialogid',
  'uuid',
  'sessionid',
];
/** Of an utterance: the id of a call only where nothing names the call. */
export const UTTERANCE_ID_NAMES = ['utteranceid', 'messageid', 'id'];
export const TEXT_NAMES = ['text', 'utterance', 'message', 'transcript', 'content', 'body', 'sentence'];
export const WORDS_NAMES = ['words', 'wordtimes', 'tokens'];
export const SPEAKER_NAMES = [
  'speaker',
  'role',
  'author',
  'authorrole',
  'participant',
  'participantrole',
  'party',
  'speakerlabel',
  'speakername',
  'speakerid',
  'sender',
];
export const ORDER_NAMES = ['turnnumber', 'turn', 'ordinal', 'sequence'];
export const LABEL_NAMES = ['intent', 'intents', 'label', 'labels'];
export const LANGUAGE_NAMES = ['language', 'lang', 'locale', 'languagecode'];
export const STARTED_NAMES = ['startedat', 'callstartedat', 'callstart', 'calltime'];
export const UTTERANCES_NAMES = ['utterances', 'turns', 'segments', 'messages'];
/** Under these stands, elsewhere, something else: only a list of turns is one. */
export const CONVERSATION_NAMES = [
  'transcript',
  'transcription',
  'conversation',
  'dialogue',
  'dialog',
  'entries',
];
