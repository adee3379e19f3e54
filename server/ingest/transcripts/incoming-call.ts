import type { Readable } from 'node:stream';
import type { MaskedCall } from '@/models/pii/types';
import type { Speaker } from '@/models/text/transcript';
import type { CallRecord } from '@/server/calls/call-record';
import type { AudioHashes } from '@/server/recordings/named/audio-hashes';

/** A word of an utterance: its characters (UTF-16, the end exclusive) and milliseconds since the call began. */
export interface IncomingWord {
  start: number;
  end: number;
  startMs: number;
  endMs: number;
  /** 0 to 1; null where the source does not say */
  confidence: number | null;
}

/** An utterance as it came: not masked, on its way through memory only. */
export interface IncomingTurn {
  speaker: Speaker;
  text: string;
  /** milliseconds since the call began; null where the source has none */
  startMs: number | null;
  endMs: number | null;
  /** in the order of the text; null where the source has none, or none that fit the text */
  words: readonly IncomingWord[] | null;
  /** how sure the recognizer is, 0 to 1; null where it does not say */
  confidence: number | null;
  /** intents the source gave it, as the source names them */
  labels: readonly string[];
}

/** What a file of texts tells of a call besides its words; null (or ''): it does not say. */
export interface IncomingFacts
  extends Pick<
    CallRecord,
    | 'queue'
    | 'type'
    | 'entry'
    | 'menuChoice'
    | 'agent'
    | 'agentGroup'
    | 'transferredTo'
    | 'wrapUp'
    | 'recording'
    | 'callerKey'
  > {
  startedAt: Date | null;
  direction: CallRecord['direction'] | null;
  outcome: CallRecord['outcome'] | null;
  consent: CallRecord['consent'];
  waitMs: number | null;
  talkMs: number | null;
  holdMs: number | null;
  acwMs: number | null;
}

/** A call as a format reader makes it: the canonical form of every source of texts. */
export interface IncomingCall {
  callId: string;
  /** ids it may go by as well, the surest first: that of a known call counts before an unknown `callId` */
  otherIds?: readonly string[];
  /** as the source names it; null: it does not say */
  language: string | null;
  /** what made the text, or the format it came in */
  engine: { name: string; model: string; settings: string };
  turns: readonly IncomingTurn[];
  facts: IncomingFacts;
  /** names of the parties: masked wherever they are said */
  names: readonly string[];
  /** this house masked it before and says so under its seal: it stays as it is (server/vcon/own-seal.ts) */
  masked?: MaskedCall;
  /** the whole record, where Callcast wrote the file: taken as it is */
  record?: CallRecord;
  /** nothing was said, or nobody wrote it down: only its record is kept */
  wordless?: true;
  /** its recordings: go where dropped recordings go, when they are here or come */
  audio?: readonly IncomingAudio[];
}

/** A recording that a file of texts has inside, that came beside it, or that it only names. */
export interface IncomingAudio {
  fileName: string;
  hashes: AudioHashes;
  /** null: its bytes come by themselves, or came before */
  open: (() => Readable) | null;
  /** the call's text is not made of it: the file has words, or a longer recording */
  listenOnly: boolean;
}

/** Part of a file that belongs to one call (or to none, when it cannot be read). */
export interface CallUnit {
  /** from 1 */
  firstLine: number;
  lastLine: number;
  /** as it came: goes to quarantine, encrypted, when the call cannot be stored */
  raw: string;
  /** RowProblem when it cannot be read; its line where that is known */
  call: IncomingCall | UnitProblem;
}

/** Why a call cannot be stored. Its words never hold text of the call: they are not encrypted. */
export interface UnitProblem {
  line: number;
  field: string;
  reason: string;
  hint: string;
}

export function isProblem(call: IncomingCall | UnitProblem): call is UnitProblem {
  return 'reason' in call;
}
